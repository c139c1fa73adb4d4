package org.saldo.sandbox.psp;

import jakarta.json.JsonObject;

/**
 * What a test may change about the sandbox's behaviour; forgotten at a restart.
 *
 * @param paused no webhook leaves
 * @param reversed what waits leaves in reversed order
 * @param copies of each event that happens from now on
 * @param delayMillis of each event that happens from now on
 * @param unknownMillis how long an unknown outcome stays unknown
 * @param brokenCalls so many calls of the API do their work and answer 503 all the same
 */
record Controls(
    boolean paused,
    boolean reversed,
    int copies,
    long delayMillis,
    long unknownMillis,
    int brokenCalls) {

  static final Controls USUAL = new Controls(false, false, 1, 0, 15_000, 0);

  static Controls of(JsonObject json) {
    return new Controls(
        json.getBoolean("paused", false),
        json.getBoolean("reversed", false),
        json.getInt("copies", 1),
        json.getInt("delay_millis", 0),
        json.getInt("unknown_millis", (int) USUAL.unknownMillis),
        json.getInt("broken_calls", 0));
  }

  Controls oneCallBroken() {
    return new Controls(paused, reversed, copies, delayMillis, unknownMillis, brokenCalls - 1);
  }
}
