package org.saldo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealmFileTest {

  private static final Path REALM = Path.of("..", "realm");

  @Test
  void joinsListsAndReplacesSingleValues() {
    JsonObject merged =
        RealmFile.merge(
            json("{\"a\": 1, \"list\": [1], \"inner\": {\"x\": 1, \"y\": 2}}"),
            json("{\"a\": 2, \"list\": [2], \"inner\": {\"y\": 3}, \"new\": true}"));
    assertThat(merged)
        .isEqualTo(
            json("{\"a\": 2, \"list\": [1, 2], \"inner\": {\"x\": 1, \"y\": 3}, \"new\": true}"));
  }

  @Test
  void shippedRealmHasNothingOfTheDemo() throws IOException {
    String shipped = Files.readString(REALM.resolve("saldo-realm.json"));
    JsonObject realm = shipped();
    assertThat(names(realm, "users", "username")).containsExactly("service-account-billing");
    assertThat(names(realm, "clients", "clientId"))
        .containsExactly("backoffice", "portal", "agency", "billing");
    assertThat(shipped).doesNotContain("demo").doesNotContain("localhost").doesNotContain(":80");
    assertThat(realm.getString("passwordPolicy")).startsWith("length(12)");
  }

  @Test
  void shippedRealmKeepsNoSecret() throws IOException {
    assertThat(shipped().getJsonArray("clients").getValuesAs(JsonObject.class))
        .allSatisfy(client -> assertThat(client.getString("secret")).matches("\\$\\{SALDO_\\w+}"));
  }

  @Test
  void portalsRequirePkceAndNeverTakePasswords() throws IOException {
    assertThat(shipped().getJsonArray("clients").getValuesAs(JsonObject.class))
        .filteredOn(client -> client.getBoolean("standardFlowEnabled"))
        .hasSize(3)
        .allSatisfy(
            client -> {
              JsonObject attributes = client.getJsonObject("attributes");
              assertThat(attributes.getString("pkce.code.challenge.method")).isEqualTo("S256");
              assertThat(client.getBoolean("publicClient")).isFalse();
              assertThat(client.getBoolean("directAccessGrantsEnabled")).isFalse();
            });
  }

  @Test
  void demoAddsItsUsersAndTheClientForScripts() throws IOException {
    JsonObject merged = json(RealmFile.merged(REALM));
    assertThat(names(merged, "clients", "clientId")).contains("portal", "demo-cli");
    assertThat(names(merged, "users", "username"))
        .contains("carla", "sven", "anna", "otto", "adam", "clara")
        .contains("dora", "dimitri", "delia", "agnes", "leo", "berta");
  }

  @Test
  void everyRoleOfAUserExists() throws IOException {
    JsonObject merged = json(RealmFile.merged(REALM));
    List<String> roles =
        merged.getJsonObject("roles").getJsonArray("realm").getValuesAs(JsonObject.class).stream()
            .map(role -> role.getString("name"))
            .toList();
    assertThat(merged.getJsonArray("users").getValuesAs(JsonObject.class))
        .flatExtracting(user -> user.getJsonArray("realmRoles").getValuesAs(JsonString::getString))
        .filteredOn(role -> !role.equals("default-roles-saldo"))
        .isSubsetOf(roles);
  }

  private static JsonObject shipped() throws IOException {
    return RealmFile.read(REALM.resolve("saldo-realm.json"));
  }

  private static List<String> names(JsonObject realm, String list, String key) {
    return realm.getJsonArray(list).getValuesAs(JsonObject.class).stream()
        .map(entry -> entry.getString(key))
        .toList();
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
