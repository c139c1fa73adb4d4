package org.saldo.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;

/** {@code mvn -Pdemo}: starts everything, says where it is, and stops everything on Ctrl-C. */
public final class Demo {

  private final StackSettings settings;
  private final Instant begin = Instant.now();

  private Demo(StackSettings settings) {
    this.settings = settings;
  }

  /** Expects the folder {@code wildfly-config} as its only argument. */
  public static void main(String[] arguments) throws InterruptedException {
    new Demo(StackSettings.demo(Path.of(arguments[0]).toAbsolutePath())).run();
  }

  private void run() throws InterruptedException {
    Stack stack = null;
    try {
      say("Saldo starts; the first start takes about a minute ...");
      stack = Stack.start(settings, EnumSet.allOf(Service.class), this::progress);
      say(banner(settings, seconds()));
      stack.watch();
    } catch (StartRefused e) {
      refuse(stack, e.getMessage());
    } catch (RuntimeException e) {
      refuse(stack, "Saldo could not be started: " + e);
    }
    // The hook is at work. Returning would let Maven close the class loader under it.
    Thread.sleep(Duration.ofMinutes(2).toMillis());
  }

  /**
   * Ends this JVM, so that the sentence is the last thing to be read, without Maven's account of
   * the failure.
   */
  private static void refuse(Stack stack, String sentence) {
    if (stack != null) {
      stack.close();
    }
    say("");
    say(sentence);
    System.out.flush();
    Runtime.getRuntime().exit(1);
  }

  static String banner(StackSettings settings, long seconds) {
    String users = "carla, sven, anna, otto, adam, clara, theo";
    return """

        Saldo is ready after %d s.

          back office    %s/backoffice/   %s
          debtor portal  %s/portal/       dora, dimitri, delia
          agency portal  %s/agency/       agnes, leo, berta
          mailbox        %s                what was sent
          Keycloak       %s/admin/        admin

        The password is the user's name. Data and logs are in
        %s
        Ctrl-C stops everything.
        """
        .formatted(
            seconds,
            settings.baseUrl(),
            users,
            settings.baseUrl(),
            settings.baseUrl(),
            settings.mailboxUrl(),
            settings.keycloakUrl(),
            settings.home());
  }

  private void progress(String sentence) {
    say("  " + sentence + " (" + seconds() + " s)");
  }

  private long seconds() {
    return Duration.between(begin, Instant.now()).toSeconds();
  }

  private static void say(String text) {
    System.out.println(text);
  }
}
