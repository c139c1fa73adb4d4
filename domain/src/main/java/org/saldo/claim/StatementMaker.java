package org.saldo.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saldo.interest.DayInterest;
import org.saldo.ledger.ClaimAccount;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * Puts what happened to a claim beside what the calculator says of it. It works no figure out by
 * itself.
 */
final class StatementMaker {

  private record Key(LocalDate on, String reference, EventKind kind) {}

  private final CaseClaim claim;
  private final LocalDate on;
  private final ClaimStanding standing;
  private final Map<Long, Map<Key, ByComponent>> owed = new HashMap<>();
  private final Map<Long, List<ClaimStatement.Fact>> paid = new HashMap<>();

  private StatementMaker(CaseClaim claim, LocalDate on) {
    this.claim = claim;
    this.on = on;
    this.standing = ClaimCalculator.at(claim.history(), on);
    claim.changes().stream().filter(c -> !c.valueOn().isAfter(on)).forEach(this::owe);
    standing.items().forEach((id, item) -> item.revivals().forEach(r -> revive(id, r)));
    receipts().filter(MoneyIn.Receipt::stays).forEach(this::pay);
  }

  static ClaimStatement of(CaseClaim claim, LocalDate on) {
    return new StatementMaker(claim, on).statement();
  }

  private ClaimStatement statement() {
    String currency = claim.history().currency();
    return new ClaimStatement(
        on,
        currency,
        claim.history().items().stream().map(this::item).toList(),
        receipts().map(this::payment).toList(),
        Money.sum(
            currency,
            standing.allocations().values().stream()
                .flatMap(List::stream)
                .filter(part -> part.receivableId() == null)
                .map(Allocated::amount)
                .toList()),
        perDay(true),
        perDay(false));
  }

  private Stream<MoneyIn.Receipt> receipts() {
    return claim.receipts().stream()
        .filter(receipt -> !receipt.valueOn().isAfter(on) && !receipt.mistake())
        .sorted(
            Comparator.comparing(MoneyIn.Receipt::valueOn).thenComparing(MoneyIn.Receipt::number));
  }

  private List<Allocated> parts(MoneyIn.Receipt receipt) {
    return receipt.stays() ? standing.allocations().get(receipt.key()) : List.of();
  }

  private ClaimStatement.Payment payment(MoneyIn.Receipt receipt) {
    return new ClaimStatement.Payment(
        receipt.valueOn(), receipt.number(), receipt.amount(), receipt.stays(), parts(receipt));
  }

  private void owe(ClaimAccount.Movement change) {
    String reference = change.reference() == null ? "" : change.reference();
    owed.computeIfAbsent(change.receivableId(), id -> new LinkedHashMap<>())
        .merge(
            new Key(change.valueOn(), reference, change.kind()),
            ByComponent.of(
                change.component(), Money.ofMinor(change.minor(), claim.history().currency())),
            ByComponent::plus);
  }

  private void revive(long id, ClaimStanding.Revival revival) {
    owed.computeIfAbsent(id, any -> new LinkedHashMap<>())
        .merge(
            new Key(revival.valueOn(), "", EventKind.WRITE_OFF_RECOVERED),
            ByComponent.of(revival.component(), revival.amount()),
            ByComponent::plus);
  }

  private void pay(MoneyIn.Receipt receipt) {
    Map<Long, List<Allocated>> byItem = new LinkedHashMap<>();
    parts(receipt).stream()
        .filter(part -> part.receivableId() != null)
        .forEach(p -> byItem.computeIfAbsent(p.receivableId(), id -> new ArrayList<>()).add(p));
    byItem.forEach(
        (id, parts) ->
            paid.computeIfAbsent(id, any -> new ArrayList<>()).add(fact(receipt, parts)));
  }

  private ClaimStatement.Fact fact(MoneyIn.Receipt receipt, List<Allocated> parts) {
    return new ClaimStatement.Fact(
        receipt.valueOn(),
        EventKind.PAYMENT_RECEIVED,
        receipt.number(),
        parts.stream()
            .map(part -> ByComponent.of(part.component(), part.amount().negated()))
            .reduce(ByComponent.nothing(claim.history().currency()), ByComponent::plus),
        parts.stream().map(Allocated::rule).distinct().toList());
  }

  private ClaimStatement.Item item(ClaimHistory.Item item) {
    ClaimStanding.Item stands = standing.items().get(item.id());
    LocalDate since = item.defaultSince();
    return new ClaimStatement.Item(
        item.id(),
        since == null || since.isAfter(on) ? null : since,
        claimed(item),
        claim.terms().get(item.id()),
        facts(item.id()),
        stands.lines(),
        new ByComponent(stands.principal(), stands.interest(), stands.fee(), stands.cost()),
        stands.accruing());
  }

  private boolean claimed(ClaimHistory.Item item) {
    return item.claimedOn() != null && !item.claimedOn().isAfter(on);
  }

  /**
   * In the order in which the calculator takes them: on one day what is owed before what is paid.
   */
  private List<ClaimStatement.Fact> facts(long id) {
    Stream<ClaimStatement.Fact> changes =
        owed.getOrDefault(id, Map.of()).entrySet().stream()
            .filter(each -> !each.getValue().isNothing())
            .sorted(Comparator.comparing(each -> each.getKey().reference()))
            .map(
                each ->
                    new ClaimStatement.Fact(
                        each.getKey().on(),
                        each.getKey().kind(),
                        each.getKey().reference().isEmpty() ? null : each.getKey().reference(),
                        each.getValue(),
                        List.of()));
    return Stream.concat(changes, paid.getOrDefault(id, List.of()).stream())
        .sorted(Comparator.comparing(ClaimStatement.Fact::on))
        .toList();
  }

  private Money perDay(boolean claimed) {
    LocalDate next = on.plusDays(1);
    DayInterest sum = new DayInterest(claim.history().currency(), next);
    claim.history().items().stream()
        .filter(item -> claimed(item) == claimed && bears(item, next))
        .forEach(
            item ->
                sum.add(
                    standing.items().get(item.id()).principal(),
                    item.interest().rates(),
                    item.interest().dayCount()));
    return sum.total();
  }

  private boolean bears(ClaimHistory.Item item, LocalDate day) {
    return item.interest() != null
        && item.defaultSince() != null
        && !item.defaultSince().isAfter(day)
        && claim.history().stops().stream().noneMatch(s -> s.covers(item.id()) && s.on(day));
  }
}
