package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/**
 * Who may call what: every route that the server publishes, as every role. A route without an entry
 * here fails the build.
 */
@RunAsClient
class RestRolesIT extends Deployed {

  private static final List<String> EVERYBODY =
      List.of(
          "carla",
          "sven",
          "anna",
          "otto",
          "theo",
          "adam",
          "clara",
          "dora",
          "agnes",
          "leo",
          "berta",
          Rest.BILLING);

  private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

  private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();

  static {
    Set<String> staff = Set.of("carla", "sven", "anna", "otto", "adam");
    ALLOWED.put("GET /creditors", Set.of("carla", "sven", "anna", "otto", "adam", Rest.BILLING));
    ALLOWED.put("POST /invoices", Set.of("sven", "anna", Rest.BILLING));
    ALLOWED.put("GET /case-files", Set.of("carla", "sven", "anna", "otto", "adam", "clara"));
    ALLOWED.put(
        "GET /case-files/{number}", Set.of("carla", "sven", "anna", "otto", "adam", "clara"));
    ALLOWED.put(
        "GET /case-files/{number}/disputes",
        Set.of("carla", "sven", "anna", "otto", "adam", "clara"));
    ALLOWED.put("POST /case-files/{number}/disputes", Set.of("carla", "sven"));
    ALLOWED.put(
        "GET /case-files/{number}/messages",
        Set.of("carla", "sven", "anna", "otto", "adam", "clara"));
    ALLOWED.put("POST /case-files/{number}/messages", Set.of("carla", "sven"));
    ALLOWED.put("POST /disputes/{id}/resolution", Set.of("carla", "sven"));
    Set<String> readers = Set.of("carla", "sven", "anna", "otto", "adam", "clara");
    Set<String> workers = Set.of("carla", "sven", "anna");
    ALLOWED.put("GET /contact-rules", staff);
    ALLOWED.put("POST /contact-rules", Set.of("sven", "adam"));
    ALLOWED.put("GET /case-files/{number}/contact-rules", staff);
    ALLOWED.put("POST /case-files/{number}/contact-rules", Set.of("carla", "sven"));
    ALLOWED.put("GET /case-files/{number}/contact-blocks", staff);
    ALLOWED.put("POST /case-files/{number}/contact-blocks", Set.of("carla", "sven", "adam"));
    ALLOWED.put("POST /contact-blocks/{id}/end", Set.of("carla", "sven", "adam"));
    ALLOWED.put("GET /documents/{id}", readers);
    ALLOWED.put("GET /retention-rules", Set.of("otto", "adam"));
    ALLOWED.put("POST /retention-rules", Set.of("adam"));
    ALLOWED.put("GET /visibility-rules", Set.of("otto", "adam"));
    ALLOWED.put("POST /visibility-rules", Set.of("adam"));
    ALLOWED.put("GET /retention-runs", Set.of("otto", "adam"));
    ALLOWED.put("GET /retention-runs/ahead", Set.of("otto", "adam"));
    ALLOWED.put("POST /retention-runs", Set.of("adam"));
    ALLOWED.put("GET /case-files/{number}/deletion-holds", staff);
    ALLOWED.put("POST /case-files/{number}/deletion-holds", workers);
    ALLOWED.put("POST /case-files/{number}/deletion-holds/end", workers);
    ALLOWED.put("GET /case-files/{number}/payments", readers);
    ALLOWED.put("GET /case-files/{number}/adjustments", readers);
    ALLOWED.put("GET /case-files/{number}/allowances", staff);
    ALLOWED.put("GET /case-files/{number}/holds", readers);
    for (String what : List.of("payments", "payment-preview", "charges", "adjustments", "holds")) {
      ALLOWED.put("POST /case-files/{number}/" + what, workers);
    }
    for (String what : List.of("return", "reversal", "move", "placing")) {
      ALLOWED.put("POST /payments/{id}/" + what, Set.of("sven", "anna"));
    }
    ALLOWED.put("GET /case-files/{number}/receivable-kinds", staff);
    ALLOWED.put("POST /case-files/{number}/receivable-kinds", Set.of("sven", "anna"));
    ALLOWED.put("GET /case-files/{number}/statement", readers);
    ALLOWED.put("POST /holds/{id}/release", workers);
    ALLOWED.put("GET /case-files/{number}/limitation", readers);
    ALLOWED.put("POST /case-files/{number}/limitation/events", workers);
    ALLOWED.put("POST /limitation-events/{id}/withdraw", workers);
    ALLOWED.put("POST /limitation-events/{id}/end", workers);
    ALLOWED.put("GET /limitations", readers);
    ALLOWED.put("GET /incoming-messages", Set.of("carla", "sven", "otto"));
    ALLOWED.put("GET /incoming-messages/{id}", Set.of("carla", "sven", "otto"));
    ALLOWED.put("POST /incoming-messages/{id}/assignment", Set.of("carla", "sven"));
    ALLOWED.put("POST /incoming-messages/{id}/move", Set.of("carla", "sven"));
    ALLOWED.put("POST /case-files/{number}/incoming-letters", Set.of("carla", "sven"));
    ALLOWED.put("GET /approvals", staff);
    ALLOWED.put("POST /approvals/{id}/decision", Set.of("carla", "sven", "anna", "adam"));
    ALLOWED.put("POST /calculations/interest", staff);
    ALLOWED.put("POST /calculations/costs", staff);
    Set<String> readersOfRules = Set.of("anna", "otto", "adam");
    ALLOWED.put("GET /ledger/accounts", readersOfRules);
    ALLOWED.put("GET /ledger/posting-rules", readersOfRules);
    ALLOWED.put("POST /ledger/posting-rules", Set.of("anna", "adam"));
    ALLOWED.put("POST /ledger/posting-rules/dry-run", readersOfRules);
    ALLOWED.put("GET /exchange-rates", staff);
    ALLOWED.put("POST /exchange-rates", Set.of("anna", "adam"));
    Set<String> overseers = Set.of("sven", "anna", "otto", "adam");
    ALLOWED.put("GET /case-files/{number}/timeline", readers);
    ALLOWED.put("GET /case-files/{number}/lanes", readers);
    ALLOWED.put("GET /interest-rates", staff);
    ALLOWED.put("POST /interest-rates", Set.of("anna", "adam"));
    ALLOWED.put("POST /interest-rates/import", Set.of("anna", "adam"));
    ALLOWED.put("GET /creditors/{key}/interest-terms", overseers);
    ALLOWED.put("POST /creditors/{key}/interest-terms", Set.of("adam"));
    ALLOWED.put("GET /adjustment-rules", overseers);
    ALLOWED.put("GET /adjustment-rules/log", overseers);
    ALLOWED.put("GET /adjustment-runs", overseers);
    ALLOWED.put("GET /adjustment-runs/{id}", overseers);
    ALLOWED.put("POST /adjustment-runs/preview", overseers);
    ALLOWED.put("POST /adjustment-runs", Set.of("sven", "anna", "adam"));
    ALLOWED.put("GET /fee-rules", staff);
    ALLOWED.put("GET /law-packs", overseers);
    ALLOWED.put("GET /law-packs/{country}", overseers);
    ALLOWED.put("GET /tariffs", staff);
    ALLOWED.put("GET /ledger/trial-balance", Set.of("anna", "otto"));
    ALLOWED.put("GET /ledger/entries", Set.of("anna", "otto"));
    ALLOWED.put("GET /ledger/accounts/{number}/sheet", Set.of("anna", "otto"));
    ALLOWED.put("GET /ledger/totals", Set.of("anna", "otto"));
    ALLOWED.put("GET /ledger/open-items", Set.of("anna", "otto"));
    String transfers = "/ledger/transfer-accounts";
    ALLOWED.put("GET /ledger/movements", Set.of("anna", "otto"));
    ALLOWED.put("POST /ledger/movements/{id}/reversal", Set.of("anna"));
    ALLOWED.put("POST /ledger/payouts", Set.of("anna"));
    ALLOWED.put("POST /ledger/bank-payments", Set.of("anna"));
    ALLOWED.put("GET " + transfers, Set.of("anna", "otto"));
    ALLOWED.put("GET " + transfers + "/key-date", Set.of("anna", "otto"));
    ALLOWED.put("GET " + transfers + "/{number}/open", Set.of("anna", "otto"));
    ALLOWED.put("GET " + transfers + "/{number}/clearings", Set.of("anna", "otto"));
    ALLOWED.put("POST " + transfers + "/{number}/clearings", Set.of("anna"));
    ALLOWED.put("POST " + transfers + "/clearings/{id}/withdrawal", Set.of("anna"));
    ALLOWED.put("GET " + transfers + "/runs", Set.of("anna", "otto"));
    ALLOWED.put("GET " + transfers + "/runs/{id}", Set.of("anna", "otto"));
    ALLOWED.put("POST " + transfers + "/runs", Set.of("anna"));
    ALLOWED.put("GET /ledger/verification", Set.of("anna", "otto"));
    ALLOWED.put("GET /ledger/days", Set.of("anna", "otto"));
    ALLOWED.put("GET /ledger/days/{creditor}/{day}/anchor", Set.of("anna", "otto"));
    ALLOWED.put("GET /creditor-contacts", Set.of("carla", "sven", "anna", "otto", "adam"));
    ALLOWED.put("POST /creditor-contacts", Set.of("adam"));
    ALLOWED.put("GET /ledger/anchor-recipients", Set.of("anna", "otto", "adam"));
    ALLOWED.put("POST /ledger/anchor-recipients", Set.of("anna", "adam"));
    ALLOWED.put("GET /ledger/fiscal-years", Set.of("anna", "otto", "adam"));
    ALLOWED.put("POST /ledger/fiscal-years", Set.of("anna", "adam"));
    ALLOWED.put("POST /ledger/days", Set.of("anna", "sven"));
    ALLOWED.put("GET /ledger/proof", Set.of("anna", "otto"));
    for (String call :
        List.of(
            "GET /ledger/exports",
            "POST /ledger/exports",
            "GET /ledger/exports/{id}",
            "GET /ledger/exports/{id}/content",
            "POST /ledger/exports/{id}/again",
            "POST /ledger/exports/{id}/cancel")) {
      ALLOWED.put(call, Set.of("anna", "otto"));
    }
    ALLOWED.put("POST /ledger/exports/{id}/discard", Set.of("anna"));
    for (String what : List.of("", "/{key}", "/{key}/in-force", "/{key}/texts")) {
      ALLOWED.put("GET /message-templates" + what, staff);
    }
    ALLOWED.put("GET /message-texts/{id}", staff);
    ALLOWED.put("POST /message-templates/{key}/preview", staff);
    ALLOWED.put("POST /message-templates/{key}/preview.pdf", staff);
    for (String what :
        List.of(
            "POST /message-templates",
            "POST /message-templates/{key}/texts",
            "PUT /message-texts/{id}",
            "POST /message-texts/{id}/submit",
            "POST /message-texts/{id}/take-back")) {
      ALLOWED.put(what, Set.of("adam"));
    }
    for (String what : List.of("approval", "rejection")) {
      ALLOWED.put("POST /message-texts/{id}/" + what, Set.of("sven", "adam"));
    }
    ALLOWED.put("GET /ledger/export-templates", Set.of("anna", "otto", "adam"));
    ALLOWED.put("POST /ledger/export-templates", Set.of("anna", "adam"));
    ALLOWED.put("GET /ledger/datev-settings", Set.of("anna", "otto", "adam"));
    ALLOWED.put("POST /ledger/datev-settings", Set.of("anna", "adam"));
    ALLOWED.put(
        "GET /case-files/{number}/procedures",
        Set.of("carla", "sven", "anna", "otto", "adam", "clara"));
    ALLOWED.put("GET /procedures", staff);
    ALLOWED.put("GET /procedures/{key}/versions/{number}", staff);
    ALLOWED.put("GET /procedures/{key}/draft", staff);
    for (String what : List.of("", "/discard", "/activate")) {
      ALLOWED.put("POST /procedures/{key}/draft" + what, Set.of("adam"));
    }
    ALLOWED.put("POST /procedures/{key}/versions/{number}/take-back", Set.of("adam"));
    ALLOWED.put("POST /procedures", Set.of("adam"));
    ALLOWED.put("POST /case-files/{number}/procedures/pin", Set.of("carla", "sven"));
    ALLOWED.put("GET /worksheet", Set.of("carla", "sven"));
    ALLOWED.put("GET /worksheet/{list}", Set.of("carla", "sven"));
    ALLOWED.put("POST /worksheet/{list}/jobs", Set.of("carla", "sven"));
    ALLOWED.put("GET /worksheet-jobs/{id}", Set.of("carla", "sven"));
    ALLOWED.put("GET /worksheet-jobs/{id}/items", Set.of("carla", "sven"));
    for (String what : List.of("execution", "cancellation", "retry", "undo")) {
      ALLOWED.put("POST /worksheet-jobs/{id}/" + what, Set.of("carla", "sven"));
    }
    ALLOWED.put("POST /simulations", Set.of("sven", "adam"));
    for (String what : List.of("", "/{id}", "/{id}/totals", "/{id}/days", "/{id}/steps")) {
      ALLOWED.put("GET /simulations" + what, Set.of("sven", "adam", "otto"));
    }
    for (String what : List.of("cancel", "discard")) {
      ALLOWED.put("POST /simulations/{id}/" + what, Set.of("sven", "adam"));
    }
    ALLOWED.put("POST /dunning-runs", Set.of("sven", "adam"));
    for (String what :
        List.of("", "/report", "/steps", "/proposals", "/jobs/{job}", "/jobs/{job}/steps")) {
      ALLOWED.put("GET /dunning-runs/{id}" + what, Set.of("sven", "adam"));
    }
    ALLOWED.put("POST /dunning-runs/{id}/cancel", Set.of("sven", "adam"));
    ALLOWED.put("POST /dunning-runs/{id}/jobs", Set.of("sven"));
    ALLOWED.put("GET /dunning-modes", Set.of("sven", "adam"));
    ALLOWED.put("POST /dunning-modes", Set.of("sven", "adam"));
    ALLOWED.put("GET /procedure-steps/{id}/preview", Set.of("carla", "sven"));
    for (String what : List.of("release", "skip", "undo")) {
      ALLOWED.put("POST /procedure-steps/{id}/" + what, Set.of("carla", "sven"));
    }
    ALLOWED.put("GET /case-files/{number}/placements", readers);
    ALLOWED.put("GET /placements/{number}", readers);
    for (String what : List.of("recall", "pause", "resume")) {
      ALLOWED.put("POST /placements/{number}/" + what, Set.of("sven"));
    }
    for (String what : List.of("", "/{id}", "/{id}/files/{file}")) {
      ALLOWED.put("GET /print-batches" + what, Set.of("sven", "otto", "adam"));
    }
    ALLOWED.put("GET /postage-classes", overseers);
    ALLOWED.put("POST /postage-classes", Set.of("adam"));
    ALLOWED.put("POST /print-batches", Set.of("sven", "adam"));
    for (String what : new String[] {"", "/costs"}) {
      ALLOWED.put("GET /sms-prices" + what, Set.of("sven", "anna", "otto", "adam"));
    }
    for (String what : new String[] {"", "/{id}", "/{id}/letter.pdf", "/letters.pdf"}) {
      ALLOWED.put("GET /waiting-messages" + what, Set.of("carla", "sven", "otto"));
    }
    for (String what : new String[] {"/withhold", "/{id}/withhold", "/{id}/mark"}) {
      ALLOWED.put("POST /waiting-messages" + what, Set.of("carla", "sven"));
    }
    for (String what :
        new String[] {"GET /calls", "GET /calls/{id}", "POST /calls/{id}/attempts"}) {
      ALLOWED.put(what, Set.of("carla", "sven"));
    }
    ALLOWED.put("POST /sms-prices", Set.of("adam"));
    ALLOWED.put("POST /sms-prices/import", Set.of("adam"));
    ALLOWED.put("POST /print-batches/{id}/again", Set.of("sven", "adam"));
    ALLOWED.put("GET /reads", Set.of("otto", "adam"));
    ALLOWED.put("GET /outside-accesses", Set.of("otto", "adam"));
    ALLOWED.put("POST /outside-accesses", Set.of("adam"));
    ALLOWED.put("POST /outside-accesses/{access}/last-day", Set.of("adam"));
    ALLOWED.put("POST /outside-accesses/{access}/end", Set.of("adam"));
    ALLOWED.put("GET /ledger/client-money", readersOfRules);
    ALLOWED.put("GET /ledger/client-money/moves", readersOfRules);
    ALLOWED.put("GET /demo/clock", staff);
    ALLOWED.put("PUT /demo/clock", staff);
    Set<String> agencies = Set.of("agnes", "leo", "berta");
    String placements = "//agency/api/v1/placements";
    ALLOWED.put("GET " + placements, agencies);
    ALLOWED.put("GET " + placements + "/{number}", agencies);
    ALLOWED.put("POST " + placements + "/{number}/accept", agencies);
    ALLOWED.put("POST " + placements + "/{number}/decline", agencies);
    ALLOWED.put("POST " + placements + "/{number}/return", agencies);
    ALLOWED.put("POST " + placements + "/{number}/costs", agencies);
    ALLOWED.put("POST " + placements + "/{number}/payments", agencies);
  }

  /** What the tax adviser from outside gets, in place of what the role allows; nothing is sent. */
  private static final Set<String> FROM_OUTSIDE =
      Set.of(
          "GET /creditors",
          "GET /case-files",
          "GET /case-files/{number}",
          "GET /case-files/{number}/disputes",
          "GET /case-files/{number}/payments",
          "GET /case-files/{number}/adjustments",
          "GET /case-files/{number}/allowances",
          "GET /case-files/{number}/messages",
          "GET /case-files/{number}/contact-rules",
          "GET /case-files/{number}/contact-blocks",
          "GET /documents/{id}",
          "GET /case-files/{number}/deletion-holds",
          "GET /case-files/{number}/holds",
          "GET /case-files/{number}/receivable-kinds",
          "GET /case-files/{number}/statement",
          "GET /case-files/{number}/limitation",
          "GET /case-files/{number}/timeline",
          "GET /case-files/{number}/lanes",
          "GET /procedures",
          "GET /procedures/{key}/versions/{number}",
          "GET /case-files/{number}/procedures",
          "GET /case-files/{number}/placements",
          "GET /placements/{number}",
          "GET /limitations",
          "GET /approvals",
          "GET /ledger/accounts",
          "GET /ledger/posting-rules",
          "GET /ledger/trial-balance",
          "GET /ledger/entries",
          "GET /ledger/accounts/{number}/sheet",
          "GET /ledger/totals",
          "GET /ledger/open-items",
          "GET /ledger/verification",
          "GET /ledger/days",
          "GET /ledger/days/{creditor}/{day}/anchor",
          "GET /ledger/exports",
          "GET /ledger/exports/{id}",
          "GET /ledger/exports/{id}/content",
          "GET /ledger/fiscal-years",
          "GET /ledger/movements",
          "GET /ledger/client-money",
          "GET /ledger/client-money/moves",
          "GET /ledger/transfer-accounts",
          "GET /ledger/transfer-accounts/key-date",
          "GET /ledger/transfer-accounts/{number}/open",
          "GET /ledger/transfer-accounts/{number}/clearings",
          "GET /ledger/proof");

  /**
   * They find their arguments wanting before anybody is asked; OutsideRestIT gives them good ones.
   */
  private static final Set<String> ARGUMENTS_FIRST =
      Set.of("GET /exchange-rates", "GET /creditors/{key}/interest-terms");

  private static boolean mayCall(String user, String route, Set<String> users) {
    return user.equals("theo")
        ? FROM_OUTSIDE.contains(route) || ARGUMENTS_FIRST.contains(route)
        : users.contains(user);
  }

  @Test
  void knowsEveryRoute() {
    assertThat(routes()).isEqualTo(new TreeSet<>(ALLOWED.keySet()));
  }

  @Test
  void refusesEveryRoleThatIsNotNamed() {
    List<String> wrong = new ArrayList<>();
    ALLOWED.forEach(
        (route, users) -> {
          for (String user : EVERYBODY) {
            int status = call(Rest.as(user), route);
            // The agencies' portal takes only tokens that were made for it: not that of billing.
            boolean foreign = user.equals(Rest.BILLING) && route.contains(" //agency/");
            boolean refused = status == (foreign ? 401 : 403);
            if (refused == mayCall(user, route, users) || status >= 500) {
              wrong.add(user + " " + route + " " + status);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void asksEverybodyForAToken() {
    for (String route : ALLOWED.keySet()) {
      assertThat(call(Rest.anonymous(), route)).as(route).isEqualTo(401);
      assertThat(call(Rest.withToken("not.a.token"), route)).as(route).isEqualTo(401);
    }
  }

  private static int call(Rest rest, String route) {
    String[] parts = route.split(" ");
    String path =
        parts[1]
            .replace("{number}", "C999999999")
            .replace("{id}", NOBODYS)
            .replace("{key}", "nobody")
            .replace("{list}", "other")
            .replace("{access}", "1")
            .replace("{job}", NOBODYS)
            .replace("{file}", "pdf")
            .replace("{creditor}", "nobody")
            .replace("{day}", "2026-01-31")
            .replace("{country}", "ZZ");
    // Bodies that are wrong in themselves: an allowed caller changes nothing either.
    byte[] body =
        parts[0].equals("GET") ? null : "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return rest.send(parts[0], path, body, "Content-Type", "application/json").status();
  }

  /**
   * The routes of back office and agency portal as the server's own OpenAPI document lists them.
   */
  private static Set<String> routes() {
    String yaml = Rest.anonymous().get("//openapi").body();
    Set<String> routes = new TreeSet<>();
    String path = null;
    Pattern pathLine = Pattern.compile("  (/(?:backoffice|agency)/api/v1\\S*):");
    Pattern methodLine = Pattern.compile("    (get|put|post|delete|patch):");
    for (String line : yaml.lines().toList()) {
      Matcher pathMatch = pathLine.matcher(line);
      Matcher methodMatch = methodLine.matcher(line);
      if (pathMatch.matches()) {
        path = pathMatch.group(1).replace("/backoffice/api/v1", "");
        path = path.startsWith("/agency/") ? "/" + path : path;
      } else if (line.matches("  \\S.*")) {
        path = null;
      } else if (path != null && methodMatch.matches()) {
        routes.add(methodMatch.group(1).toUpperCase(java.util.Locale.ROOT) + " " + path);
      }
    }
    return routes;
  }
}
