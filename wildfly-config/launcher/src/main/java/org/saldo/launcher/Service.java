package org.saldo.launcher;

/** The parts of a stack, in the order in which they are needed. */
public enum Service {
  DATABASE("MariaDB"),
  KEYCLOAK("Keycloak"),
  MAIL("Mail server"),
  WILDFLY("WildFly");

  private final String label;

  Service(String label) {
    this.label = label;
  }

  /** The product's own name, for messages. */
  public String label() {
    return label;
  }
}
