package org.saldo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions this launcher was built for. */
record Versions(String keycloak, String mariaDb) {

  static Versions current() {
    Properties properties = new Properties();
    try (var in = Versions.class.getResourceAsStream("versions.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Versions(properties.getProperty("keycloak"), properties.getProperty("mariadb"));
  }
}
