package org.saldo.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.template.Templates;
import org.saldo.correspondence.template.TextsInForce;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.Creditors;
import org.saldo.creditor.LetterForm;
import org.saldo.creditor.Terms;
import org.saldo.debtor.Addressee;
import org.saldo.money.Money;

/** Gathers what a message needs to know: who writes, to whom, where the portal is. */
@ApplicationScoped
class Writings {

  @Inject private BusinessClock clock;
  @Inject private Creditors creditors;
  @Inject private Templates templates;
  @Inject private FirstLetterNotices notices;

  @Inject
  @ConfigProperty(name = "saldo.portal.url")
  private String portalUrl;

  public Writing demand(NewDemand demand, Addressee to, LocalDate payBy, Map<String, String> more) {
    CreditorData from = creditor(demand.caseFile());
    Map<String, String> values =
        new HashMap<>(notices.values(demand.caseFile(), from, to, demand.items(), clock.today()));
    values.putAll(more);
    return new Writing(
        words(demand.template(), demand.caseFile(), to),
        to,
        from,
        form(demand.caseFile().creditorId()),
        demand.caseFile(),
        clock.today(),
        clock.now(),
        demand.items(),
        demand.total(),
        payBy,
        values,
        demand.own(),
        true,
        false,
        portal(),
        demand.statement());
  }

  public Writing notice(
      String template,
      MessageCase caseFile,
      Addressee to,
      Map<String, String> more,
      boolean secret) {
    return asksNothing(
        template, caseFile, to, List.of(), more, List.of(), secret, StatementWish.NONE);
  }

  /** What is open, without asking for it. */
  public Writing openItems(
      String template, MessageCase caseFile, Addressee to, List<DemandItem> items) {
    Money total = Money.sum(caseFile.currency(), items.stream().map(DemandItem::asked).toList());
    return asksNothing(
        template,
        caseFile,
        to,
        items,
        Map.of("total", Wording.in(to.language()).money(total)),
        List.of(),
        false,
        StatementWish.NONE);
  }

  /** In the words of who writes. */
  public Writing note(Notes.NewNote note, Addressee to) {
    return asksNothing(
        note.template(),
        note.caseFile(),
        to,
        List.of(),
        Map.of(),
        note.own(),
        false,
        note.statement());
  }

  private Writing asksNothing(
      String template,
      MessageCase caseFile,
      Addressee to,
      List<DemandItem> items,
      Map<String, String> more,
      List<String> own,
      boolean secret,
      StatementWish statement) {
    return new Writing(
        words(template, caseFile, to),
        to,
        creditor(caseFile),
        form(caseFile.creditorId()),
        caseFile,
        clock.today(),
        clock.now(),
        items,
        null,
        null,
        more,
        own,
        false,
        secret,
        portal(),
        statement);
  }

  /** Without a text in the language the writing says so when it is asked what is missing. */
  private TextsInForce words(String template, MessageCase caseFile, Addressee to) {
    return templates
        .inForce(template, caseFile.creditorId(), to.language(), clock.today())
        .orElseGet(() -> new TextsInForce(template, null, null, null));
  }

  /** How the letters of a creditor are laid out today. */
  public LetterForm form(long creditorId) {
    return creditors.termsOn(creditorId, clock.today()).map(Terms::letterForm).orElse(LetterForm.B);
  }

  private CreditorData creditor(MessageCase caseFile) {
    return creditors.known(caseFile.creditorId()).data();
  }

  /** Tells somebody at the creditor. */
  public Writing internal(
      String template,
      MessageCase caseFile,
      Addressee to,
      List<DemandItem> items,
      Map<String, String> more) {
    return new Writing(
        words(template, caseFile, to),
        to,
        creditor(caseFile),
        form(caseFile.creditorId()),
        caseFile,
        clock.today(),
        clock.now(),
        items,
        null,
        null,
        more,
        List.of(),
        false,
        false,
        caseLink(caseFile.number()),
        StatementWish.NONE);
  }

  /** Where staff see a case. */
  public String caseLink(String number) {
    return portalUrl + "/backoffice/index.xhtml?q=" + number;
  }

  /** Where the debtor portal is. */
  public String portal() {
    return portalUrl + "/portal/";
  }
}
