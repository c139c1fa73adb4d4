package org.saldo.architecture;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may use what, and what no class may do: the table of packages, read by the build. */
class ArchitectureTest {

  private static final String ROOT = "org.saldo.";

  /** Open to all. What they use of each other is exhaustive too. */
  private static final Map<String, Set<String>> TIER_0 =
      Map.of(
          "money", Set.of(),
          "problem", Set.of("money"),
          "calendar", Set.of("problem"),
          "identity", Set.of("calendar"),
          "actor", Set.of("calendar", "identity", "problem"));

  /** What each capability may use beside tier 0; exhaustive. */
  private static final Map<String, Set<String>> CAPABILITIES =
      Map.ofEntries(
          may("task"),
          may("document"),
          may("approval", "task"),
          may("outbox", "task"),
          may("law"),
          may("creditor"),
          may("currency"),
          may("debtor", "document"),
          may(
              "correspondence",
              "creditor",
              "debtor",
              "document",
              "approval",
              "outbox",
              "task",
              "law"),
          may("ledger", "task"),
          may("anchor", "ledger", "creditor", "debtor", "correspondence", "outbox"),
          may("casefile", "creditor", "debtor", "ledger"),
          may("receivable", "creditor", "debtor", "casefile", "ledger", "document", "task"),
          may("interest", "creditor", "law"),
          may(
              "claim",
              "creditor",
              "currency",
              "debtor",
              "casefile",
              "receivable",
              "interest",
              "ledger",
              "document",
              "task"),
          may("charge", "claim", "receivable", "casefile", "creditor", "debtor", "law"),
          may("adjustment", "claim", "receivable", "casefile", "creditor", "approval", "task"),
          may(
              "payment",
              "claim",
              "receivable",
              "casefile",
              "creditor",
              "currency",
              "debtor",
              "charge",
              "approval",
              "outbox",
              "task"),
          may("bankstatement", "payment", "creditor", "document", "task"),
          may(
              "dispute",
              "casefile",
              "receivable",
              "claim",
              "adjustment",
              "correspondence",
              "document",
              "task"),
          may("incoming", "creditor", "debtor", "casefile", "correspondence", "document", "task"),
          may("retention", "creditor", "casefile", "correspondence", "document"),
          may(
              "arrangement",
              "casefile",
              "receivable",
              "claim",
              "charge",
              "payment",
              "adjustment",
              "approval",
              "correspondence",
              "law",
              "task"),
          may(
              "scoring",
              "casefile",
              "receivable",
              "claim",
              "payment",
              "dispute",
              "arrangement",
              "debtor"),
          may("blocklist", "casefile", "claim", "debtor", "scoring", "law", "outbox", "task"),
          may(
              "procedure",
              "creditor",
              "debtor",
              "casefile",
              "receivable",
              "claim",
              "charge",
              "correspondence",
              "law",
              "scoring",
              "blocklist",
              "task"),
          may(
              "agency",
              "procedure",
              "creditor",
              "debtor",
              "casefile",
              "receivable",
              "claim",
              "charge",
              "payment",
              "dispute",
              "arrangement",
              "approval",
              "correspondence",
              "document",
              "law",
              "outbox",
              "task"));

  /** Adapters and the capability whose port each implements. */
  private static final Map<String, Set<String>> ADAPTERS =
      Map.ofEntries(
          may("adapter.csv", "receivable"),
          may("adapter.ecb", "currency"),
          may("adapter.einvoice", "receivable"),
          may("adapter.mail", "outbox", "correspondence", "anchor", "incoming"),
          may("adapter.pdf", "correspondence", "anchor", "incoming"),
          may("adapter.print", "outbox", "correspondence", "incoming"),
          may("adapter.sms", "outbox", "correspondence", "incoming"),
          may("adapter.psp", "payment"),
          may("adapter.scan", "document"),
          may("adapter.seal", "anchor"));

  /** At the edge: nobody uses them but the batch. */
  private static final Set<String> EDGE = Set.of("sample", "reporting", "batch");

  /** The words of the claim account, which everybody who speaks of a claim needs (ADR 8). */
  private static final Set<String> OPEN_CLASSES = Set.of("org.saldo.ledger.Component");

  /** Classes of a package that is closed otherwise: the books are opened by an event. */
  private static final Map<String, Set<String>> SINGLE_CLASSES =
      Map.of(
          "ledger",
          Set.of("org.saldo.creditor.CreditorRegistered", "org.saldo.creditor.ShippedChart"));

  /** Written once, so there is no version to compare. */
  private static final Set<String> WITHOUT_VERSION =
      Set.of(
          "actor.AccessScope",
          "procedure.planning.StepRecord",
          "actor.AuditEntry",
          "adjustment.AllowanceLine",
          "adjustment.RuleLogEntry",
          "adjustment.RuleRecord",
          "approval.ApprovalRule",
          "approval.PersonAccount",
          "agency.AgencyAgreement",
          "agency.AgencyMember",
          "agency.PlacementEvent",
          "agency.PlacementPayment",
          "casefile.CaseParty",
          "charge.AnnouncedFee",
          "charge.ChargedFee",
          "charge.EnforcementCost",
          "charge.FeeRuleRecord",
          "claim.limitation.LimitationEvent",
          "claim.limitation.LimitationPeriod",
          "claim.limitation.LimitationWithdrawal",
          "correspondence.MessageItem",
          "correspondence.contact.ContactRuleRecord",
          "correspondence.print.PostageRecord",
          "correspondence.print.PrintLetter",
          "creditor.CreditorContactRecord",
          "correspondence.sms.SmsPriceRecord",
          "correspondence.sms.SmsSent",
          "correspondence.visibility.VisibilityRuleRecord",
          "creditor.CreditorTerms",
          "currency.RateRecord",
          "debtor.AddressRecord",
          "debtor.ContactRecord",
          "debtor.DebtorMark",
          "debtor.NameRecord",
          "dispute.DisputeDocument",
          "document.Document",
          "incoming.IncomingFile",
          "interest.Rate",
          "interest.TermsRecord",
          "law.LawRecord",
          "law.TariffRecord",
          "ledger.BusinessEvent",
          "ledger.JournalEntry",
          "ledger.chart.AccountRecord",
          "ledger.PostingLine",
          "ledger.PostingRule",
          "ledger.PostingRuleLine",
          "payment.AllocationLine",
          "payment.PaymentPlacing",
          "payment.PaymentReturn",
          "payment.PaymentReversal",
          "payment.online.IntentItem",
          "procedure.CorrectionLetter",
          "receivable.InvoiceImportRow",
          "receivable.ReceivableTax",
          "retention.RetentionRuleRecord");

  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.saldo");

  @Test
  void usesOnlyWhatTheTableAllows() {
    List<String> forbidden =
        DOMAIN.stream()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(ArchitectureTest::isForbidden)
            .map(Dependency::getDescription)
            .sorted()
            .toList();
    assertThat(forbidden).isEmpty();
  }

  @Test
  void hasAPlaceInTheTableForEveryPackage() {
    assertThat(DOMAIN.stream().map(ArchitectureTest::packageOf).collect(toSet()))
        .isSubsetOf(
            Stream.of(TIER_0.keySet(), CAPABILITIES.keySet(), ADAPTERS.keySet(), EDGE)
                .flatMap(Set::stream)
                .collect(toSet()));
  }

  private static boolean isForbidden(Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    if (!target.getPackageName().startsWith("org.saldo")) {
      return false;
    }
    String from = packageOf(dependency.getOriginClass());
    String to = packageOf(target);
    return !from.equals(to)
        && !mayUse(from, to)
        && !(CAPABILITIES.containsKey(from) && OPEN_CLASSES.contains(target.getName()))
        && !SINGLE_CLASSES.getOrDefault(from, Set.of()).contains(target.getName());
  }

  private static boolean mayUse(String from, String to) {
    return switch (from) {
      case "batch" -> !to.startsWith("adapter.");
      case "reporting", "sample" -> TIER_0.containsKey(to) || CAPABILITIES.containsKey(to);
      default ->
          TIER_0.containsKey(from)
              ? TIER_0.get(from).contains(to)
              : TIER_0.containsKey(to)
                  || CAPABILITIES.getOrDefault(from, Set.of()).contains(to)
                  || ADAPTERS.getOrDefault(from, Set.of()).contains(to);
    };
  }

  /** The capability a class belongs to; adapters count each by itself. */
  private static String packageOf(JavaClass type) {
    String[] words = type.getPackageName().substring(ROOT.length()).split("\\.");
    return words[0].equals("adapter") ? words[0] + "." + words[1] : words[0];
  }

  @Test
  void hasNoCycles() {
    slices().matching("org.saldo.(*)..").should().beFreeOfCycles().check(DOMAIN);
  }

  @Test
  void startsAndWakesUpOnlyInTheBatch() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.saldo.batch..")
        .should(dependOnClassesThat(oneOf(Startup.class, Schedule.class, Timeout.class)))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(TimerService.class)
        .check(DOMAIN);
  }

  @Test
  void asksOnlyTheCalendarForTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.saldo.calendar..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe("asks the machine's clock", ArchitectureTest::readsClock))
        .check(DOMAIN);
  }

  private static boolean readsClock(JavaAccess<?> call) {
    String owner = call.getTargetOwner().getName();
    return (owner.startsWith("java.time.") && call.getName().equals("now"))
        || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"))
        || owner.equals("java.util.Date")
        || owner.equals("java.util.Calendar");
  }

  @Test
  void countsMoneyInWholeNumbers() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.saldo.money..",
            "org.saldo.ledger..",
            "org.saldo.receivable..",
            "org.saldo.claim..",
            "org.saldo.interest..",
            "org.saldo.currency..",
            "org.saldo.charge..",
            "org.saldo.adjustment..",
            "org.saldo.payment..")
        .should(dependOnClassesThat(oneOf(double.class, float.class, Double.class, Float.class)))
        .check(DOMAIN);
  }

  @Test
  void letsOnlyEntitiesWriteTheirFields() {
    fields()
        .that()
        .areDeclaredInClassesThat(persistent())
        .and()
        .areNotStatic()
        .should()
        .bePrivate()
        .check(DOMAIN);
    methods()
        .that()
        .areDeclaredInClassesThat(persistent())
        .should()
        .haveNameNotMatching("set[A-Z].*")
        .check(DOMAIN);
  }

  private static DescribedPredicate<JavaClass> persistent() {
    return DescribedPredicate.describe(
        "are persistent",
        type ->
            Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class)
                .anyMatch(type::isAnnotatedWith));
  }

  @Test
  void versionsWhatCanChange() {
    Set<String> without =
        DOMAIN.stream()
            .filter(type -> type.isAnnotatedWith(Entity.class))
            .filter(
                type ->
                    type.getAllFields().stream().noneMatch(f -> f.isAnnotatedWith(Version.class)))
            .map(type -> type.getName().substring(ROOT.length()))
            .collect(toSet());
    assertThat(without).isEqualTo(WITHOUT_VERSION);
  }

  @Test
  void keepsLibrariesBehindTheirAdapter() {
    onlyIn(
        List.of("org.saldo.adapter.einvoice", "org.saldo.adapter.pdf", "org.saldo.adapter.seal"),
        "org.apache.pdfbox..");
    onlyIn("org.saldo.adapter.seal", "org.bouncycastle..");
    onlyIn("org.saldo.adapter.pdf", "com.google.zxing..");
    onlyIn("org.saldo.adapter.csv", "org.apache.commons.csv..");
    onlyIn("org.saldo.adapter.print", "net.schmizz..", "com.hierynomus..");
    onlyIn("org.saldo.batch", "org.flywaydb..");
    onlyIn("org.saldo.nowhere", "jakarta.faces..", "org.primefaces..", "org.omnifaces..");
    onlyIn("org.saldo.nowhere", "jakarta.servlet..", "jakarta.ws.rs..");
    onlyIn("org.saldo.adapter.mail", "jakarta.mail..", "org.jsoup..");
    onlyIn("org.saldo.adapter.sms", "org.jsmpp..");
    onlyIn("org.saldo.debtor", "com.google.i18n..");
    onlyIn("org.saldo.adapter", "java.net.http..");
  }

  private static void onlyIn(String home, String... libraries) {
    onlyIn(List.of(home), libraries);
  }

  private static void onlyIn(List<String> homes, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackages(homes.stream().map(home -> home + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(DOMAIN);
  }

  @Test
  void saysWhoMayCall() {
    classes()
        .that(
            annotatedWith(Stateless.class)
                .or(annotatedWith(Singleton.class))
                .or(annotatedWith(Stateful.class)))
        .should(nameRolesForEveryPublicMethod())
        .check(DOMAIN);
  }

  private static ArchCondition<JavaClass> nameRolesForEveryPublicMethod() {
    return new ArchCondition<>("name roles for every public method") {
      @Override
      public void check(JavaClass bean, ConditionEvents events) {
        boolean whole = namesRoles(bean::isAnnotatedWith);
        for (JavaMethod method : bean.getMethods()) {
          boolean business =
              method.getModifiers().contains(JavaModifier.PUBLIC)
                  && !method.getModifiers().contains(JavaModifier.STATIC);
          boolean named = whole || namesRoles(method::isAnnotatedWith);
          events.add(new SimpleConditionEvent(method, !business || named, method.getFullName()));
        }
      }
    };
  }

  private interface Annotated {
    boolean with(Class<? extends Annotation> annotation);
  }

  private static boolean namesRoles(Annotated element) {
    return element.with(RolesAllowed.class)
        || element.with(PermitAll.class)
        || element.with(DenyAll.class);
  }

  @Test
  void onlyAddsToTheLedger() {
    noClasses()
        .that()
        .resideInAPackage("org.saldo.ledger..")
        .should()
        .callMethod(EntityManager.class, "remove", Object.class)
        .orShould()
        .callMethod(EntityManager.class, "merge", Object.class)
        .check(DOMAIN);
  }

  @Test
  void namesWhatThingsAre() {
    noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)").check(DOMAIN);
  }

  @Test
  void explainsEveryPackage() {
    Set<String> described =
        DOMAIN.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackageName)
            .collect(toSet());
    assertThat(DOMAIN.stream().map(JavaClass::getPackageName).collect(toSet()))
        .isSubsetOf(described);
  }

  private static DescribedPredicate<JavaClass> oneOf(Class<?>... types) {
    Set<String> names = Stream.of(types).map(Class::getName).collect(toSet());
    return DescribedPredicate.describe(
        "one of " + names, type -> names.contains(type.getBaseComponentType().getName()));
  }

  private static Map.Entry<String, Set<String>> may(String name, String... used) {
    return Map.entry(name, Set.of(used));
  }
}
