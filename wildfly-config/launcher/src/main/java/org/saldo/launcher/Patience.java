package org.saldo.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Waits until something answers, or until a child is dead, or until the time is up. */
record Patience(Children children) {

  /** Whether it is there; throwing {@link IOException} means not yet. */
  interface Question {
    boolean answered() throws IOException;
  }

  // Faster polling would fill the server's log: every DOWN is a warning there.
  private static final Duration PAUSE = Duration.ofMillis(500);

  void await(String what, String log, Duration limit, Question question)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!isAnswered(question)) {
      requireAlive();
      if (System.nanoTime() > end) {
        throw new StartRefused(
            what + " is not up after " + limit.toSeconds() + " s, see " + children.log(log) + ".");
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  /** Refuses with the name of the first child that is dead. */
  void requireAlive() {
    children
        .dead()
        .ifPresent(
            child -> {
              throw new StartRefused(
                  child.name() + " ended unexpectedly, see " + children.log(child.name()) + ".");
            });
    if (children.stopping()) {
      throw new StartRefused("Saldo is stopping.");
    }
  }

  /** The status of one GET, redirects not followed. */
  static int status(String url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(2_000);
    connection.setReadTimeout(20_000);
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  private static boolean isAnswered(Question question) {
    try {
      return question.answered();
    } catch (IOException e) {
      return false;
    }
  }
}
