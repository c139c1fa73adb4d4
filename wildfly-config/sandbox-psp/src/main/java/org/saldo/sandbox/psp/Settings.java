package org.saldo.sandbox.psp;

import java.util.Objects;

/** The two secrets that the sandbox shares with its only merchant. */
final class Settings {

  /** {@code SANDBOX_PSP_API_KEY}: who may call the API. */
  static String apiKey() {
    return setting("SANDBOX_PSP_API_KEY", "sk_sandbox_demo");
  }

  /** {@code SANDBOX_PSP_WEBHOOK_SECRET}: signs the webhooks. */
  static String webhookSecret() {
    return setting("SANDBOX_PSP_WEBHOOK_SECRET", "whsec_sandbox_demo");
  }

  private static String setting(String name, String otherwise) {
    return Objects.requireNonNullElse(System.getenv(name), otherwise);
  }

  private Settings() {}
}
