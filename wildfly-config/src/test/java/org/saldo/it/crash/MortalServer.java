package org.saldo.it.crash;

import java.util.concurrent.TimeUnit;
import org.saldo.it.rest.Rest;
import org.saldo.launcher.Service;
import org.saldo.launcher.Stack;
import org.saldo.launcher.StackSettings;

/** A server beside that of the tests, which dies by {@code kill -9} and starts again. */
final class MortalServer implements AutoCloseable {

  private static final int SECONDS_TO_DIE = 30;

  private final StackSettings settings;
  private Stack stack;

  /** Starts it, and returns when it answers. */
  MortalServer(StackSettings settings) {
    this.settings = settings;
    this.stack = Stack.start(settings, Service.WILDFLY);
  }

  StackSettings settings() {
    return settings;
  }

  /** The JVM, not the script around it, and without a chance to say goodbye. */
  void kill() {
    String base = "-Djboss.server.base.dir=" + settings.home().resolve("wildfly");
    ProcessHandle jvm =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().command().orElse("").endsWith("/java"))
            .filter(process -> process.info().commandLine().orElse("").contains(base))
            .findFirst()
            .orElseThrow();
    jvm.destroyForcibly();
    jvm.onExit().orTimeout(SECONDS_TO_DIE, TimeUnit.SECONDS).join();
  }

  /** Starts again with the data that survived. */
  void startAgain() {
    stack.close();
    stack = Stack.start(settings.keepingData(), Service.WILDFLY);
  }

  /** A caller at this server. */
  Rest as(String user) {
    return Rest.as(user).at(settings.httpPort());
  }

  @Override
  public void close() {
    stack.close();
  }
}
