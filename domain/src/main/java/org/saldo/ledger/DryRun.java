package org.saldo.ledger;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.actor.CurrentActor;
import org.saldo.ledger.chart.AccountRow;
import org.saldo.ledger.chart.ChartBook;
import org.saldo.ledger.rule.CaseFacts;
import org.saldo.ledger.rule.CaseFactsSource;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/**
 * Says what a rule would have posted for the events of a period, against what was posted. Nothing
 * is written, and as little is kept whether there were ten events or ten million.
 */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
public class DryRun {

  private static final int MOST_SAMPLES = 20;

  @EJB private ChartBook chart;
  @EJB private PostingRuleBook book;
  @Inject private PostingRules rules;
  @Inject private PostedEntries entries;
  @Inject private CaseFactsSource cases;
  @Inject private CurrentActor actor;

  /** The result, or why there is none. */
  public record Outcome(Optional<Refusal> refusal, DryRunResult result) {}

  /**
   * As if the rule had held for the whole period, whatever day it names.
   *
   * @param from first value date of the period
   * @param until the first one after it
   */
  public Outcome of(long creditorId, RuleDraft draft, LocalDate from, LocalDate until) {
    Optional<Refusal> refusal = book.check(creditorId, draft);
    if (refusal.isEmpty() && (from == null || until == null || !from.isBefore(until))) {
      refusal = Refusal.because("dry.run.period").on("tryFrom").asOptional();
    }
    return refusal.isPresent()
        ? new Outcome(refusal, null)
        : new Outcome(Optional.empty(), new Run(creditorId, draft, from).to(until));
  }

  /** One run over a period. */
  private final class Run {

    private final RuleVersion wanted;
    private final Map<Long, RuleVersion> versions;
    private final List<RuleVersion> others;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Long> keys = new HashMap<>();
    private final Map<Long, String> numbers = new HashMap<>();
    private final DryRunSums sums = new DryRunSums();
    private final List<DryRunResult.Sample> samples = new ArrayList<>();
    private final PostedEntries.Reader reader;
    private long events;
    private long changed;
    private long refused;
    private long unknown;

    Run(long creditorId, RuleDraft draft, LocalDate from) {
      List<RuleVersion> all = rules.versions(creditorId);
      versions = all.stream().collect(Collectors.toMap(RuleVersion::id, rule -> rule));
      others =
          all.stream()
              .filter(rule -> rule.kind() == draft.kind())
              .filter(rule -> !rule.head().key().equals(draft.head().key()))
              .toList();
      wanted =
          new RuleVersion(
              0, draft.kind(), draft.head(), LocalDate.MIN, draft.lines(), null, null, null);
      long key = 0;
      for (AccountRow account : chart.accounts(creditorId)) {
        names.put(account.number(), account.name());
        keys.put(account.number(), ++key);
        numbers.put(key, account.number());
      }
      reader = entries.read(creditorId, draft.kind(), from);
    }

    DryRunResult to(LocalDate until) {
      for (List<PostedEntries.Event> chunk = reader.next(until);
          !chunk.isEmpty();
          chunk = reader.next(until)) {
        Map<Long, CaseFacts> facts = facts(chunk);
        chunk.forEach(event -> compare(event, facts));
      }
      return new DryRunResult(events, changed, refused, unknown, sums.rows(names), samples);
    }

    private Map<Long, CaseFacts> facts(List<PostedEntries.Event> chunk) {
      boolean asked = asks(wanted) || others.stream().anyMatch(this::asks);
      if (!asked) {
        return Map.of();
      }
      Set<Long> ids =
          chunk.stream()
              .map(event -> event.head().caseFileId())
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      return cases.of(ids);
    }

    private boolean asks(RuleVersion rule) {
      return rule.head().asksForCase() || rule.head().writesOfCase();
    }

    private void compare(PostedEntries.Event event, Map<Long, CaseFacts> facts) {
      events++;
      Optional<Posting> posting =
          Optional.ofNullable(versions.get(event.ruleId()))
              .flatMap(rule -> PostedAgain.of(event.head(), rule, event.first()));
      sums.posted(event.lines());
      if (posting.isEmpty()) {
        unknown++;
        sums.would(event.lines());
        return;
      }
      try {
        List<DryRunResult.Line> would = place(posting.get(), transit(event), facts);
        sums.would(would);
        if (!sorted(would).equals(sorted(event.lines()))) {
          changed++;
          sample(event, would, null);
        }
      } catch (RefusedException e) {
        refused++;
        sample(event, List.of(), e.refusal());
      }
    }

    /** Where the event itself said that its transit goes; null when it has none. */
    private String transit(PostedEntries.Event event) {
      return event.first().stream()
          .filter(line -> line.amount() == AmountKind.TRANSIT)
          .map(PostedAgain.Line::account)
          .findFirst()
          .orElse(null);
    }

    private List<DryRunResult.Line> place(
        Posting posting, String transit, Map<Long, CaseFacts> facts) {
      EventFacts eventFacts =
          new EventFacts(posting, () -> facts.getOrDefault(posting.caseFileId(), CaseFacts.NONE));
      List<RuleVersion> candidates = new ArrayList<>(others);
      candidates.add(wanted);
      RuleVersion rule =
          RuleChoice.first(RuleChoice.candidates(candidates, posting.occurredOn()), eventFacts)
              .orElseThrow(() -> Placement.missing(posting, posting.kind().name()));
      List<DryRunResult.Line> lines = new ArrayList<>();
      int entry = 1;
      for (Placement placement :
          Placement.of(posting, rule.withTransit(transit), eventFacts, keys)) {
        for (PlacedLine line : placement.lines()) {
          lines.add(line(entry, line, posting.currency()));
        }
        entry++;
      }
      return lines;
    }

    private DryRunResult.Line line(int entry, PlacedLine line, String currency) {
      long minor = line.side() == Side.DEBIT ? line.minor() : -line.minor();
      return new DryRunResult.Line(
          entry, numbers.get(line.accountId()), Money.ofMinor(minor, currency), line.flexfields());
    }

    private void sample(PostedEntries.Event event, List<DryRunResult.Line> would, Refusal refusal) {
      if (samples.size() < MOST_SAMPLES) {
        samples.add(
            new DryRunResult.Sample(
                event.entry(),
                event.entryNo(),
                event.head().valueOn(),
                event.head().reference(),
                event.lines(),
                would,
                refusal));
      }
    }
  }

  private static List<DryRunResult.Line> sorted(List<DryRunResult.Line> lines) {
    return lines.stream()
        .sorted(
            Comparator.comparing(DryRunResult.Line::entry)
                .thenComparing(DryRunResult.Line::account)
                .thenComparing(line -> line.amount().minor())
                .thenComparing(line -> String.valueOf(line.flexfields())))
        .toList();
  }
}
