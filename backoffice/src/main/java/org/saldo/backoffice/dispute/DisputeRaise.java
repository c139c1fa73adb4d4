package org.saldo.backoffice.dispute;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.dispute.DisputeChannel;
import org.saldo.dispute.DisputeDesk;
import org.saldo.dispute.Raised;
import org.saldo.receivable.ReceivableKind;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** Registers an objection that came by telephone, letter or otherwise. */
@Named
@ViewScoped
public class DisputeRaise implements Serializable {

  private static final long serialVersionUID = 1L;

  private final DisputeForm form = new DisputeForm();

  @EJB private CaseSheets sheets;
  @EJB private DisputeDesk desk;
  @Inject private SignedIn signedIn;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  private UUID caseId;
  private transient CaseSheet sheet;

  /** Reads the case before the page is rendered. */
  public void load() {
    if (getSheet() == null || !signedIn.hasAny("controller,supervisor")) {
      NotFound.answer();
      return;
    }
    if (form.getRaisedOn() == null) {
      form.setRaisedOn(sheet.asOf());
    }
  }

  /** Raises the dispute and shows it. */
  public String submit() {
    Raised raised = desk.raise(caseId, form.objection(maxBytes));
    if (raised.refusal().isPresent()) {
      Notices.refuse(raised.refusal().get());
      return null;
    }
    Notices.say("dispute.raised", raised.number());
    return "/dispute/show?faces-redirect=true&dispute=" + raised.id();
  }

  /** The invoices with something open, by number and amount. */
  public Map<String, UUID> getItems() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    Map<String, UUID> items = new LinkedHashMap<>();
    if (getSheet() != null) {
      sheet.receivables().stream()
          .filter(i -> i.kind() == ReceivableKind.INVOICE && i.open().total().isPositive())
          .forEach(
              i ->
                  items.put(
                      texts.get("dispute.item.label", i.number(), i.issuedOn(), i.open().total()),
                      i.id()));
    }
    return items;
  }

  /** How it can have come; not through the portal, where debtors raise it themselves. */
  public List<DisputeChannel> getChannels() {
    return List.of(
        DisputeChannel.PHONE,
        DisputeChannel.EMAIL,
        DisputeChannel.LETTER,
        DisputeChannel.IN_PERSON);
  }

  public CaseSheet getSheet() {
    if (sheet == null && caseId != null) {
      sheet = sheets.byId(caseId, null).orElse(null);
    }
    return sheet;
  }

  public DisputeForm getForm() {
    return form;
  }

  public UUID getCaseId() {
    return caseId;
  }

  public void setCaseId(UUID caseId) {
    this.caseId = caseId;
  }
}
