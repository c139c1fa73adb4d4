package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.backoffice.invoice.HeldFile;
import org.saldo.currency.ExchangeRateBook;
import org.saldo.currency.ImportedRates;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Takes a file of exchange rates, after a look at what it would change. */
@Named
@ViewScoped
public class ExchangeRateImport implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MEGABYTE = 1024 * 1024;
  private static final String PAGE = "/admin/exchange-rates?faces-redirect=true";

  @EJB private ExchangeRateBook book;
  @Inject private HeldFile held;

  @Inject
  @ConfigProperty(name = "saldo.import.max.bytes")
  private int maxBytes;

  private transient Part file;
  private transient ImportedRates rehearsal;
  private UUID ticket;
  private String name;

  /** Says what taking the file would change; nothing is recorded. */
  public String look() {
    rehearsal = null;
    if (file == null || file.getSize() == 0) {
      Notices.refuse(Refusal.because("file.empty").on("file"));
      return null;
    }
    if (file.getSize() > maxBytes) {
      Notices.refuse(Refusal.because("file.too.large", getMaxMegabytes()).on("file"));
      return null;
    }
    name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
    byte[] content = read();
    ImportedRates seen = book.bringIn(name, content, true);
    if (seen.refusal().isPresent()) {
      Notices.refuse(seen.refusal().get());
      return null;
    }
    rehearsal = seen;
    ticket = held.hold(content);
    return null;
  }

  /** Takes the file that was looked at, once. */
  public String take() {
    Optional<byte[]> content = held.take(ticket);
    if (content.isEmpty()) {
      Notices.warn("import.taken.already");
      return PAGE;
    }
    ImportedRates taken = book.bringIn(name, content.get(), false);
    if (taken.refusal().isPresent()) {
      Notices.refuse(taken.refusal().get());
    } else {
      Notices.say("exchange.import.taken", name, taken.fresh(), taken.corrected());
    }
    return PAGE;
  }

  private byte[] read() {
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int getMaxMegabytes() {
    return maxBytes / MEGABYTE;
  }

  public int getMaxBytes() {
    return maxBytes;
  }

  /** What the file would change; null before it was looked at. */
  public ImportedRates getRehearsal() {
    return rehearsal;
  }

  /** Of which days its rates are. */
  public String getSpan() {
    return rehearsal.from() == null
        ? ""
        : Texts.of(FacesContext.getCurrentInstance())
            .get("exchange.import.seen", rehearsal.from(), rehearsal.to());
  }

  public String getName() {
    return name;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
