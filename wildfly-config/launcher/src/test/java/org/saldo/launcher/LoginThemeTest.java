package org.saldo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginThemeTest {

  private static final Path THEME = Path.of("..", "keycloak-theme", "saldo", "login", "messages");

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void namesThePortalInEveryLanguage(String language) throws IOException {
    Properties signIn = read(THEME.resolve("messages_" + language + ".properties"));
    for (String portal : new String[] {"backoffice", "portal", "agency"}) {
      Properties pages =
          read(
              Path.of("..", "..", portal, "src/main/resources/org/saldo", portal)
                  .resolve("messages_" + language + ".properties"));
      String key = "client" + Character.toUpperCase(portal.charAt(0)) + portal.substring(1);
      assertThat(signIn.getProperty(key)).isEqualTo(pages.getProperty("portal.name"));
    }
    assertThat(signIn).containsKeys("loginAccountTitle", "languages");
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
