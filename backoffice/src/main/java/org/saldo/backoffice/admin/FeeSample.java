package org.saldo.backoffice.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.calendar.BusinessClock;
import org.saldo.charge.FeeChannel;
import org.saldo.charge.FeeDecision;
import org.saldo.charge.FeeKind;
import org.saldo.charge.FeeQuestion;
import org.saldo.charge.FeeRuleBook;
import org.saldo.creditor.CreditorView;
import org.saldo.debtor.DebtorKind;
import org.saldo.money.Money;
import org.saldo.ui.WrittenAmount;

/** What the rules would charge today in a case that the reader makes up; nothing is written. */
@Named
@RequestScoped
public class FeeSample {

  private static final int USUAL_LEVEL = 2;

  @EJB private FeeRuleBook book;
  @Inject private BusinessClock clock;
  @Inject private CreditorChoice creditors;

  private String principal = "250.00";
  private FeeKind what = FeeKind.DUNNING_FEE;
  private DebtorKind debtor = DebtorKind.CONSUMER;
  private FeeChannel channel = FeeChannel.LETTER;
  private Integer level = USUAL_LEVEL;
  private String at;
  private String segment;
  private FeeDecision decision;

  /** The first creditor, until the reader chooses another or none. */
  @PostConstruct
  void suggest() {
    at = creditors.byKeyOrFirst(null).map(CreditorView::key).orElse(null);
  }

  /** The answer; empty when the principal is no amount. */
  public FeeDecision getDecision() {
    if (decision == null) {
      decision = amount().map(this::ask).orElse(null);
    }
    return decision;
  }

  private FeeDecision ask(Money open) {
    Optional<CreditorView> creditor = creditors.byKey(at);
    return book.decide(
        new FeeQuestion(
            what,
            clock.today(),
            creditor.map(CreditorView::id).orElse(0L),
            segment == null || segment.isBlank() ? null : segment.strip(),
            debtor,
            creditor.map(c -> c.data().country()).orElse("DE"),
            null,
            level,
            channel,
            open,
            clock.today().minusDays(1),
            Set.of()));
  }

  private Optional<Money> amount() {
    String currency = creditors.byKey(at).map(c -> c.data().currency()).orElse("EUR");
    return WrittenAmount.of(principal, currency);
  }

  public FeeKind[] getKinds() {
    return FeeKind.values();
  }

  public DebtorKind[] getDebtors() {
    return DebtorKind.values();
  }

  public FeeChannel[] getChannels() {
    return FeeChannel.values();
  }

  public String getPrincipal() {
    return principal;
  }

  public void setPrincipal(String principal) {
    this.principal = principal;
  }

  public FeeKind getWhat() {
    return what;
  }

  public void setWhat(FeeKind what) {
    this.what = what;
  }

  public DebtorKind getDebtor() {
    return debtor;
  }

  public void setDebtor(DebtorKind debtor) {
    this.debtor = debtor;
  }

  public FeeChannel getChannel() {
    return channel;
  }

  public void setChannel(FeeChannel channel) {
    this.channel = channel;
  }

  public Integer getLevel() {
    return level;
  }

  public void setLevel(Integer level) {
    this.level = level;
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at;
  }

  public String getSegment() {
    return segment;
  }

  public void setSegment(String segment) {
    this.segment = segment;
  }
}
