package org.saldo.debtor;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/**
 * Where staff keep debtor data right.
 *
 * <p>Every change has a first day and a reason; the earlier data stay. A first day may lie in the
 * past (it was so, we learnt it late), not more than ten years, and up to a year ahead.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ADMIN, SYSTEM})
public class DebtorDesk {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}.]+(\\.[^\\s@\\p{Cntrl}.]+)+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{4,40}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private DebtorRecords records;
  @Inject private DebtorTokens tokens;
  @Inject private DebtorVisibility visibility;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<DebtorChanged> changed;

  /**
   * What a change is about.
   *
   * @param version the version the person saw
   * @param from first day it holds
   * @param reason why, 1 to 500 characters
   */
  public record Change(UUID debtor, long version, LocalDate from, String reason) {}

  /** Gives the debtor a name and tax ids from a day on. */
  public Optional<Refusal> rename(Change change, DebtorName name) {
    DebtorName clean =
        new DebtorName(text(name.name()), compact(name.vatId()), text(name.taxNumber()));
    if (clean.name() == null || clean.name().length() > 250) {
      return Refusal.because("debtor.name.missing").on("name").asOptional();
    }
    if (tooLong(clean.vatId(), 20)) {
      return Refusal.because("text.too.long", 20).on("vatId").asOptional();
    }
    if (tooLong(clean.taxNumber(), 40)) {
      return Refusal.because("text.too.long", 40).on("taxNumber").asOptional();
    }
    return applied(
        change,
        debtor -> {
          String before = String.valueOf(records.nameOn(debtor.id(), change.from()).orElse(null));
          replace(NameRecord.class, debtor, change, "");
          em.persist(new NameRecord(keys.next(), debtor.id(), clean, recording(change)));
          audit(debtor, "debtor.renamed", before + " → " + clean, change);
        });
  }

  /** Gives the debtor an address from a day on. */
  public Optional<Refusal> move(Change change, PostalAddress address) {
    PostalAddress clean =
        new PostalAddress(
            text(address.street()),
            text(address.streetExtra()),
            text(address.postcode()),
            text(address.city()),
            address.country());
    if (clean.country() == null || !COUNTRIES.contains(clean.country())) {
      return Refusal.because("country.invalid").on("country").asOptional();
    }
    if (clean.city() == null || clean.city().length() > 100) {
      return Refusal.because("debtor.city.missing").on("city").asOptional();
    }
    if (tooLong(clean.street(), 200)) {
      return Refusal.because("text.too.long", 200).on("street").asOptional();
    }
    if (tooLong(clean.streetExtra(), 200)) {
      return Refusal.because("text.too.long", 200).on("streetExtra").asOptional();
    }
    if (tooLong(clean.postcode(), 20)) {
      return Refusal.because("text.too.long", 20).on("postcode").asOptional();
    }
    return applied(
        change,
        debtor -> {
          String before =
              String.valueOf(records.addressOn(debtor.id(), change.from()).orElse(null));
          replace(AddressRecord.class, debtor, change, "");
          em.persist(new AddressRecord(keys.next(), debtor.id(), clean, recording(change)));
          audit(debtor, "debtor.moved", before + " → " + clean, change);
        });
  }

  /** Gives the debtor an e-mail address or telephone number from a day on; none when empty. */
  public Optional<Refusal> reach(Change change, ContactKind kind, String value) {
    String clean = text(value);
    Pattern valid = kind == ContactKind.EMAIL ? EMAIL : PHONE;
    if (clean != null && (clean.length() > 254 || !valid.matcher(clean).matches())) {
      return Refusal.because(
              "debtor.contact.invalid." + kind.name().toLowerCase(Locale.ROOT), clean)
          .on(kind.name().toLowerCase(Locale.ROOT))
          .asOptional();
    }
    return applied(
        change,
        debtor -> {
          String before = records.contactOn(debtor.id(), kind, change.from()).orElse("–");
          String condition = " AND r.kind = org.saldo.debtor.ContactKind." + kind;
          replace(ContactRecord.class, debtor, change, condition);
          em.persist(new ContactRecord(keys.next(), debtor.id(), kind, clean, recording(change)));
          audit(debtor, "debtor.contact.changed", kind + " " + before + " → " + clean, change);
        });
  }

  /** Sets whether the debtor is a consumer or a business, and the language we write in. */
  public Optional<Refusal> characterise(Change change, DebtorKind kind, String language) {
    if (kind == null || !Languages.ALL.contains(language)) {
      return Refusal.because("debtor.language.invalid").on("language").asOptional();
    }
    return applied(
        change,
        debtor -> {
          String before = debtor.characteristics();
          debtor.characterise(kind, language);
          audit(debtor, "debtor.characterised", before + " → " + kind + "/" + language, change);
        });
  }

  /** Marks the debtor from a day on. */
  public Optional<Refusal> mark(Change change, MarkKind kind) {
    if (kind == null) {
      return Refusal.because("debtor.mark.missing").on("kind").asOptional();
    }
    return applied(
        change,
        debtor -> {
          em.persist(
              new DebtorMark(
                  keys.next(),
                  debtor.id(),
                  kind,
                  change.from(),
                  change.reason(),
                  clock.now(),
                  actor.name()));
          audit(debtor, "debtor.marked", kind + " " + change.from(), change);
        });
  }

  /** Ends a mark; {@code change.from()} is the first day it no longer holds. */
  public Optional<Refusal> unmark(Change change, long markId) {
    DebtorMark mark = em.find(DebtorMark.class, markId);
    if (mark == null || mark.ended()) {
      return Refusal.of("debtor.mark.ended");
    }
    if (change.from() != null && change.from().isBefore(mark.validFrom())) {
      return Refusal.because("period.reversed").on("from").asOptional();
    }
    return applied(
        change,
        debtor -> {
          if (mark.debtorId() != debtor.id()) {
            throw new IllegalArgumentException("mark " + markId + " is of another debtor");
          }
          mark.end(change.from());
          audit(debtor, "debtor.unmarked", mark.kind() + " " + change.from(), change);
        });
  }

  private interface Step {
    void on(Debtor debtor);
  }

  private Optional<Refusal> applied(Change change, Step step) {
    if (text(change.reason()) == null || change.reason().length() > 500) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    LocalDate today = clock.today();
    if (change.from() == null
        || change.from().isBefore(today.minusYears(10))
        || change.from().isAfter(today.plusYears(1))) {
      return Refusal.because("date.implausible").on("from").asOptional();
    }
    Optional<Debtor> found =
        em.createQuery("SELECT d FROM Debtor d WHERE d.publicId = :id", Debtor.class)
            .setParameter("id", change.debtor())
            .getResultStream()
            .filter(d -> actor.is(SYSTEM) || visibility.visible(d.id(), actor.scope()))
            .findFirst();
    if (found.isEmpty()) {
      return Refusal.of("debtor.unknown");
    }
    Debtor debtor = found.get();
    if (debtor.version() != change.version()) {
      return Refusal.of("changed.meanwhile");
    }
    // Not sooner: the next query would already raise the version that was to be compared.
    em.lock(debtor, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    step.on(debtor);
    em.flush();
    refresh(debtor, today);
    changed.fire(new DebtorChanged(debtor.id()));
    return Optional.empty();
  }

  private void refresh(Debtor debtor, LocalDate today) {
    DebtorName name = records.nameOn(debtor.id(), today).orElseThrow();
    debtor.showAs(name.name());
    tokens.rewrite(
        debtor.id(),
        debtor.number(),
        name,
        records.addressOn(debtor.id(), today).orElse(null),
        records.contactOn(debtor.id(), ContactKind.EMAIL, today).orElse(null));
    em.flush();
  }

  private <R extends Validity> void replace(
      Class<R> type, Debtor debtor, Change change, String condition) {
    List<R> sameStart = records.startingOn(type, debtor.id(), change.from(), condition);
    sameStart.forEach(r -> r.replace(clock.now()));
  }

  private Validity.Recording recording(Change change) {
    return new Validity.Recording(
        change.from(), clock.now(), actor.name(), change.reason().strip());
  }

  private void audit(Debtor debtor, String action, String details, Change change) {
    audit.write(action, "Debtor", debtor.id(), details, change.reason().strip());
  }

  private static String text(String input) {
    String clean = input == null ? "" : input.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.isEmpty() ? null : clean;
  }

  private static String compact(String input) {
    String clean = text(input);
    return clean == null ? null : clean.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private static boolean tooLong(String text, int max) {
    return text != null && text.length() > max;
  }
}
