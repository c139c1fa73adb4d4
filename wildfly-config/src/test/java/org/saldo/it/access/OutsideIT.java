package org.saldo.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saldo.actor.Roles.ACCOUNTANT;
import static org.saldo.actor.Roles.ADMIN;
import static org.saldo.actor.Roles.AUDITOR;
import static org.saldo.actor.Roles.BILLING_SYSTEM;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.actor.Roles.SUPERVISOR;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.naming.NamingException;
import org.junit.jupiter.api.Test;
import org.saldo.actor.AccessGrants;
import org.saldo.actor.OpenToOutside;
import org.saldo.actor.outside.OutsideAccessBook;
import org.saldo.actor.outside.OutsideGrant;
import org.saldo.actor.outside.OutsideKind;
import org.saldo.actor.outside.OutsideRecord;
import org.saldo.actor.outside.OutsideState;
import org.saldo.actor.outside.OutsideStep;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.document.DocumentArchive;
import org.saldo.it.As;
import org.saldo.it.InServer;
import org.saldo.problem.Refusal;
import org.saldo.reporting.AuditFilter;
import org.saldo.reporting.AuditReport;
import org.saldo.reporting.BookDate;
import org.saldo.reporting.CaseFilter;
import org.saldo.reporting.CaseList;
import org.saldo.reporting.CaseRow;
import org.saldo.reporting.CaseSheets;
import org.saldo.reporting.TrialBalance;
import org.saldo.reporting.TrialBalances;

/** People from outside read what they were given, as long as they were given it, and no more. */
class OutsideIT extends InServer {

  /** More than anybody from outside will ever have: whatever the sign-in says, they only read. */
  private static final Set<String> EVERYTHING =
      Set.of(CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, BILLING_SYSTEM);

  @EJB private OutsideAccessBook book;
  @EJB private AccessGrants grants;
  @EJB private CreditorRegistry creditors;
  @EJB private CaseList cases;
  @EJB private CaseSheets sheets;
  @EJB private DocumentArchive documents;
  @EJB private TrialBalances balances;
  @EJB private AuditReport audit;
  @Inject private BusinessClock clock;
  @Resource private UserTransaction transaction;

  private final String user = "reader-" + System.nanoTime();

  private long creditor(String key) {
    return rows().number("SELECT id FROM creditor WHERE creditor_key = ?", key);
  }

  private OutsideGrant aGrant(String name, String creditor, LocalDate from, LocalDate last) {
    return new OutsideGrant(
        name,
        "Rita Reader",
        "Reader & Co",
        OutsideKind.AUDITOR,
        creditor(creditor),
        from,
        last,
        "Board of the creditor",
        "Audit of the annual accounts");
  }

  private Optional<Refusal> granted(LocalDate from, LocalDate last) {
    return As.adam(() -> book.grant(aGrant(user, "linde", from, last)));
  }

  private OutsideRecord latest() {
    return As.adam(book::records).stream()
        .filter(r -> r.latest() && r.grant().userName().equals(user))
        .findFirst()
        .orElseThrow();
  }

  private <T> T read(Callable<T> work) {
    return As.user(user, EVERYTHING, work);
  }

  private static String code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).orElse("");
  }

  /** Else a slip of the pen would shut somebody out who works here. */
  @Test
  void makesNobodyAReaderWhoWorkedHere() {
    String worker = "worker-" + System.nanoTime();
    LocalDate today = clock.today();
    assertThat(
            As.user(worker, Set.of(ADMIN), () -> grants.grant("of-" + worker, creditor("linde"))))
        .isEmpty();
    assertThat(code(As.adam(() -> book.grant(aGrant(worker, "linde", today, today)))))
        .isEqualTo("outside.user.staff");
  }

  @Test
  void refusesEveryMethodThatIsNotOpen() throws NamingException {
    LocalDate today = clock.today();
    granted(today, today);
    List<String> admitted = new ArrayList<>();
    int refused = 0;
    for (Map.Entry<Class<?>, Object> service : Services.all().entrySet()) {
      for (Method method : Services.methodsOf(service.getKey())) {
        boolean open =
            method.isAnnotationPresent(OpenToOutside.class)
                || service.getKey().isAnnotationPresent(OpenToOutside.class)
                || RoleMatrixIT.isOpen(service.getKey(), method);
        if (open) {
          continue;
        }
        if (isRefused(service.getValue(), method)) {
          refused++;
        } else {
          admitted.add(method.toString());
        }
      }
    }
    assertThat(admitted).isEmpty();
    assertThat(refused).as("methods").isGreaterThan(150);
  }

  private boolean isRefused(Object service, Method method) {
    return read(
        () -> {
          try {
            Object answer = method.invoke(service, Services.nothing(method));
            if (answer instanceof Future<?> later) {
              later.get();
            }
            return false;
          } catch (InvocationTargetException | ExecutionException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
              // Some want a transaction of the caller and look for it before the gate is asked.
              if (t instanceof EJBAccessException || t instanceof EJBTransactionRequiredException) {
                return true;
              }
            }
            return false;
          }
        });
  }

  private UUID aCaseOf(String key) {
    return id(
        "SELECT c.public_id FROM case_file c JOIN creditor k ON k.id = c.creditor_id"
            + " WHERE k.creditor_key = ? ORDER BY c.id LIMIT 1",
        key);
  }

  private UUID aDocumentOf(String key) {
    return id(
        "SELECT f.public_id FROM document f JOIN creditor k ON k.id = f.creditor_id"
            + " WHERE k.creditor_key = ? ORDER BY f.id LIMIT 1",
        key);
  }

  private UUID id(String sql, String key) {
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) rows().list(sql, key).get(0).get(0));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Test
  void readsTheGrantedCreditorOnly() {
    LocalDate today = clock.today();
    assertThat(granted(today.minusDays(1), today.plusDays(1))).isEmpty();
    assertThat(read(creditors::inScope)).extracting(CreditorView::key).containsExactly("linde");
    assertThat(read(() -> cases.page(CaseFilter.ALL, 1, 200)).rows())
        .isNotEmpty()
        .extracting(CaseRow::creditorKey)
        .containsOnly("linde");
    assertThat(read(() -> balances.trialBalance(BookDate.VALUE, null, null)).rows())
        .isNotEmpty()
        .extracting(TrialBalance.Row::creditorKey)
        .containsOnly("linde");
    UUID own = aCaseOf("linde");
    UUID foreign = aCaseOf("nordlicht");
    assertThat(read(() -> sheets.byId(own, null))).isPresent();
    assertThat(read(() -> sheets.byId(foreign, null))).isEmpty();
    UUID paper = aDocumentOf("linde");
    UUID foreignPaper = aDocumentOf("nordlicht");
    assertThat(read(() -> documents.open(paper))).isPresent();
    assertThat(read(() -> documents.open(foreignPaper))).isEmpty();
    AuditFilter grantsOnly = new AuditFilter(null, null, "OutsideAccess", null, null);
    assertThat(read(() -> audit.newest(grantsOnly))).as("grants are none of theirs").isEmpty();
  }

  /** Even a method that writes by mistake changes nothing: its transaction cannot be kept. */
  @Test
  void leavesNothingBehind() throws Exception {
    LocalDate today = clock.today();
    granted(today, today);
    transaction.begin();
    try {
      As.sven(creditors::inScope);
      assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
      read(creditors::inScope);
      assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void readsFromTheFirstDayToTheLast() {
    LocalDate today = clock.today();
    granted(today, today);
    assertThat(latest().stateOn(today.minusDays(1))).isEqualTo(OutsideState.COMING);
    assertThat(latest().stateOn(today)).isEqualTo(OutsideState.OPEN);
    assertThat(latest().stateOn(today.plusDays(1))).isEqualTo(OutsideState.OVER);
    assertThat(read(creditors::inScope)).hasSize(1);
    // Coming: neither the books nor, as staff without a grant would, everything.
    String early = user + "-early";
    LocalDate tomorrow = today.plusDays(1);
    assertThat(As.adam(() -> book.grant(aGrant(early, "linde", tomorrow, tomorrow)))).isEmpty();
    assertThatThrownBy(() -> As.user(early, EVERYTHING, creditors::inScope))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void endsAtOnceAndForGood() {
    LocalDate today = clock.today();
    granted(today, today.plusDays(30));
    assertThat(read(creditors::inScope)).hasSize(1);
    OutsideRecord first = latest();
    assertThat(code(As.adam(() -> book.end(first.accessId(), 1, " ")))).isEqualTo("reason.missing");
    assertThat(As.adam(() -> book.end(first.accessId(), 1, "Engagement ended"))).isEmpty();
    assertThatThrownBy(() -> read(creditors::inScope)).isInstanceOf(EJBAccessException.class);
    assertThat(code(As.adam(() -> book.end(first.accessId(), 1, "again"))))
        .isEqualTo("changed.meanwhile");
    assertThat(code(As.adam(() -> book.extend(first.accessId(), 2, today.plusDays(9), "more"))))
        .isEqualTo("outside.ended");
    assertThat(code(As.adam(() -> grants.grant(user, creditor("linde")))))
        .as("nor does it open as staff")
        .isEqualTo("access.user.outside");
    assertThat(granted(today, today)).as("a new one").isEmpty();
    assertThat(read(creditors::inScope)).hasSize(1);
    assertThat(As.adam(book::records))
        .filteredOn(r -> r.grant().userName().equals(user))
        .extracting(OutsideRecord::step)
        .containsExactlyInAnyOrder(OutsideStep.GRANTED, OutsideStep.ENDED, OutsideStep.GRANTED);
  }

  @Test
  void canBeMadeLonger() {
    LocalDate today = clock.today();
    granted(today, today);
    OutsideRecord first = latest();
    assertThat(code(As.adam(() -> book.extend(first.accessId(), 1, today, "same"))))
        .isEqualTo("outside.day.same");
    assertThat(code(As.adam(() -> book.extend(first.accessId(), 1, today.minusDays(1), "back"))))
        .isEqualTo("outside.days");
    assertThat(As.adam(() -> book.extend(first.accessId(), 1, today.plusDays(9), "Not done")))
        .isEmpty();
    assertThat(latest().grant().lastOn()).isEqualTo(today.plusDays(9));
    assertThat(latest().version()).isEqualTo(2);
  }

  @Test
  void refusesWhatCannotBe() {
    LocalDate today = clock.today();
    granted(today, today);
    assertThat(code(granted(today, today))).isEqualTo("outside.already");
    assertThat(code(granted(today, today.minusDays(1)))).isEqualTo("outside.days");
    assertThat(code(As.adam(() -> book.grant(aGrant("adam", "linde", today, today)))))
        .isEqualTo("outside.user.staff");
    assertThat(code(As.adam(() -> book.grant(aGrant("clara", "linde", today, today)))))
        .isEqualTo("outside.user.staff");
    assertThat(code(As.adam(() -> book.grant(aGrant(" ", "linde", today, today)))))
        .isEqualTo("outside.user.missing");
    assertThat(code(As.adam(() -> book.end(1, 1, "none")))).isEqualTo("outside.unknown");
  }

  /** The sign-in knows only small letters; a capital one must not let somebody past. */
  @Test
  void knowsTheNameInAnyLetters() {
    LocalDate today = clock.today();
    String loud = user.toUpperCase(Locale.ROOT);
    assertThat(As.adam(() -> book.grant(aGrant(loud, "linde", today, today)))).isEmpty();
    assertThat(read(creditors::inScope)).hasSize(1);
    assertThat(As.user(loud, EVERYTHING, creditors::inScope)).hasSize(1);
  }
}
