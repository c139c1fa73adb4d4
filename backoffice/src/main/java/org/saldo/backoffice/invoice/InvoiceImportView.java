package org.saldo.backoffice.invoice;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.receivable.ImportRequest;
import org.saldo.receivable.ImportResult;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceImports;
import org.saldo.reporting.ImportReport;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** Brings a file of invoices in, after a dry run if one is wanted. */
@Named
@ViewScoped
public class InvoiceImportView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MEGABYTE = 1024 * 1024;

  @EJB private InvoiceImports imports;
  @EJB private ImportReport report;
  @Inject private CreditorChoice creditors;
  @Inject private HeldFile held;
  @Inject private SignedIn signedIn;

  @Inject
  @ConfigProperty(name = "saldo.import.max.bytes")
  private int maxBytes;

  private String creditor;
  private InvoiceFormat format;
  private boolean dryRun = true;
  private transient Part file;
  private UUID ticket;
  private String heldName;
  private boolean running;
  private transient Rehearsal rehearsal;
  private transient List<ImportReport.Import> latest;

  /** Chooses the creditor when there is only one. */
  public void load() {
    if (creditor == null && creditors.getAll().size() == 1) {
      creditor = creditors.getAll().get(0).key();
    }
  }

  /** Reads the chosen file and takes its invoices, or says what taking them would do. */
  public String submit() {
    rehearsal = null;
    if (file == null || file.getSize() == 0) {
      Notices.refuse(Refusal.because("file.empty").on("file"));
      return null;
    }
    if (file.getSize() > maxBytes) {
      Notices.refuse(Refusal.because("file.too.large", getMaxMegabytes()).on("file"));
      return null;
    }
    return bringIn(fileName(), read(), dryRun);
  }

  /** Takes the invoices of the file that the dry run was about. */
  public String take() {
    Optional<byte[]> content = held.take(ticket);
    if (content.isEmpty()) {
      Notices.warn("import.taken.already");
      return "/invoice/import?faces-redirect=true";
    }
    return bringIn(heldName, content.get(), false);
  }

  private String bringIn(String name, byte[] content, boolean rehearse) {
    latest = null;
    if (!begin()) {
      Notices.warn("import.taken.already");
      return "/invoice/import?faces-redirect=true";
    }
    try {
      ImportResult result =
          imports.bringIn(new ImportRequest(creditor, format, name, content, rehearse));
      if (result.refusal().isPresent()) {
        Notices.refuse(result.refusal().get());
        return null;
      }
      if (!rehearse) {
        return "/invoice/result?faces-redirect=true&import=" + result.importId();
      }
      rehearsal = Rehearsal.of(name, creditorName(), result);
      heldName = name;
      ticket = held.hold(content);
      return null;
    } finally {
      end();
    }
  }

  /** The second click of a double click comes while the first is still at work. */
  private synchronized boolean begin() {
    boolean first = !running;
    running = true;
    return first;
  }

  private synchronized void end() {
    running = false;
  }

  private byte[] read() {
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fileName() {
    return Optional.ofNullable(file.getSubmittedFileName()).orElse("");
  }

  private String creditorName() {
    return creditors.byKey(creditor).map(CreditorView::name).orElse(creditor);
  }

  public List<ImportReport.Import> getLatest() {
    if (latest == null) {
      latest = report.latest();
    }
    return latest;
  }

  /** Whether the reader may bring files in; others see what was brought in. */
  public boolean isAllowed() {
    return signedIn.hasAny("supervisor,accountant");
  }

  public int getMaxMegabytes() {
    return maxBytes / MEGABYTE;
  }

  public int getMaxBytes() {
    return maxBytes;
  }

  public Rehearsal getRehearsal() {
    return rehearsal;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public InvoiceFormat getFormat() {
    return format;
  }

  public void setFormat(InvoiceFormat format) {
    this.format = format;
  }

  public boolean isDryRun() {
    return dryRun;
  }

  public void setDryRun(boolean dryRun) {
    this.dryRun = dryRun;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
