package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.saldo.correspondence.sms.SmsPriceBook;
import org.saldo.correspondence.sms.SmsPricePlan;
import org.saldo.correspondence.sms.SmsPriceRow;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** Takes prices from a list, after a look at what it would change. */
@Named
@ViewScoped
public class SmsPriceImport implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MAX_BYTES = 500_000;
  private static final int SHOWN = 200;

  @EJB private SmsPriceBook book;

  private transient Part file;
  private String csv;
  private String reason;
  private transient SmsPricePlan plan;
  private boolean possible;

  /** Says what the list would record; nothing is written. */
  public String look() {
    possible = false;
    if (read()) {
      plan = book.plan(csv);
      possible = plan.refusal().isEmpty();
      plan.refusal().ifPresent(Notices::refuse);
    }
    return null;
  }

  /** Takes the list that was looked at, or another one that was put in its place. */
  public String take() {
    if (!read()) {
      return null;
    }
    plan = book.take(csv, reason);
    if (plan.refusal().isPresent()) {
      Notices.refuse(plan.refusal().get());
      return null;
    }
    Notices.say("sms.price.list.taken", plan.fresh());
    return "/admin/sms-prices?faces-redirect=true";
  }

  /** A file goes before the text of the form and takes its place. */
  private boolean read() {
    if (file == null || file.getSize() == 0) {
      return true;
    }
    if (file.getSize() > MAX_BYTES) {
      Notices.refuse(Refusal.because("file.too.large", 1).on("file"));
      return false;
    }
    try (InputStream in = file.getInputStream()) {
      csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SmsPricePlan getPlan() {
    return plan;
  }

  /** The rows that record something or are refused, at most 200 of them. */
  public List<SmsPriceRow> getChanges() {
    return plan.rows().stream().filter(row -> !row.known()).limit(SHOWN).toList();
  }

  /** What the list would record, in one sentence. */
  public String getSummary() {
    long refused = plan.rows().size() - plan.fresh() - plan.known();
    return Texts.of(FacesContext.getCurrentInstance())
        .get("sms.price.list.result", plan.fresh(), plan.known(), refused);
  }

  public boolean isPossible() {
    return possible;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getCsv() {
    return csv;
  }

  public void setCsv(String csv) {
    this.csv = csv;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
