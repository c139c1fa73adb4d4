package org.saldo.backoffice.debtor;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.saldo.debtor.MarkKind;
import org.saldo.reporting.DebtorSheets;
import org.saldo.reporting.PortalAccess;
import org.saldo.ui.NotFound;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** A debtor: what holds today, everything that was ever recorded, and the cases. */
@Named
@RequestScoped
public class DebtorView {

  @EJB private DebtorSheets sheets;
  @EJB private PortalAccess access;
  @Inject private SignedIn signedIn;

  private UUID id;
  private DebtorSheets.DebtorSheet sheet;
  private List<RecordLine> lines;
  private List<PortalAccess.Account> accounts;

  /** Reads the debtor before the page is rendered. */
  public void load() {
    sheet = id == null ? null : sheets.byId(id).orElse(null);
    if (sheet == null) {
      NotFound.answer();
    }
  }

  /** The sign-ins that may see the debtor's claims on the portal, and those that might. */
  public List<PortalAccess.Account> getAccounts() {
    if (accounts == null) {
      accounts = access.ofDebtor(id);
    }
    return accounts;
  }

  public List<RecordLine> getLines() {
    if (lines == null) {
      lines = RecordLines.of(sheet.records(), sheet.today());
    }
    return lines;
  }

  /** What holds today, also what is unknown; {@code part} names the form that changes it. */
  public record Fact(String kind, String value, String part) {}

  public List<Fact> getFacts() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    String kind =
        texts.label(sheet.kind()) + ", " + texts.get("debtor.language." + sheet.language());
    return List.of(
        fact("NAME", "name"),
        fact("ADDRESS", "address"),
        fact("EMAIL", "email"),
        fact("PHONE", "phone"),
        fact("VAT_ID", "name"),
        fact("TAX_NUMBER", "name"),
        new Fact("KIND", kind, "kind"));
  }

  private Fact fact(String kind, String part) {
    return sheet.facts().stream()
        .filter(f -> f.kind().equals(kind))
        .findFirst()
        .map(f -> new Fact(kind, f.value(), part))
        .orElse(new Fact(kind, null, part));
  }

  /** What a record says; of a mark nothing but its kind. */
  public String value(RecordLine line) {
    if (line.value() != null) {
      return line.value();
    }
    String key = isMark(line) ? "debtor.record.mark" : "debtor.record.none";
    return Texts.of(FacesContext.getCurrentInstance()).get(key);
  }

  private static boolean isMark(RecordLine line) {
    return Arrays.stream(MarkKind.values()).anyMatch(kind -> kind.name().equals(line.kind()));
  }

  /** The marks that hold today. */
  public List<RecordLine> getMarks() {
    return getLines().stream().filter(l -> isMark(l) && l.state() == RecordState.CURRENT).toList();
  }

  /** Whether the reader may change debtors; the domain decides again. */
  public boolean isEditable() {
    return signedIn.hasAny("controller,supervisor,admin");
  }

  public DebtorSheets.DebtorSheet getSheet() {
    return sheet;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
