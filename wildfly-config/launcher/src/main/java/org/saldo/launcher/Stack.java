package org.saldo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Database, Keycloak and server of one machine, or some of them, from {@link #start} to {@link
 * #close}.
 *
 * <pre>{@code
 * try (Stack stack = Stack.start(StackSettings.tests(config), Service.DATABASE)) { … }
 * }</pre>
 *
 * When a start fails, what was started is stopped before the exception is thrown. A JVM that ends
 * stops its stacks.
 */
public final class Stack implements AutoCloseable {

  private final StackSettings settings;
  private final Home home;
  private final Children children;
  private final Patience patience;
  private final Consumer<String> progress;
  private final AtomicBoolean closed = new AtomicBoolean();
  private MailServer mail;
  private SmsCentre sms;
  private Mailbox mailbox;
  private final Thread hook = new Thread(this::close, "saldo-stop");

  private Stack(StackSettings settings, Home home, Consumer<String> progress) {
    this.settings = settings;
    this.home = home;
    this.children = new Children(home.logs(), new Leftovers(home.run()));
    this.patience = new Patience(children);
    this.progress = progress;
  }

  /** Starts the named services, in silence. */
  public static Stack start(StackSettings settings, Service first, Service... more) {
    return start(settings, EnumSet.of(first, more), sentence -> {});
  }

  /**
   * Starts the named services and returns when they answer.
   *
   * @throws StartRefused with one sentence for the person at the keyboard
   */
  public static Stack start(
      StackSettings settings, Set<Service> services, Consumer<String> progress) {
    Stack stack = null;
    try {
      stack = new Stack(settings, Home.take(settings.home()), progress);
      stack.startAll(services);
      return stack;
    } catch (IOException e) {
      throw stopped(stack, new UncheckedIOException(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped(stack, new StartRefused("The start was interrupted.", e));
    } catch (RuntimeException e) {
      throw stopped(stack, e);
    }
  }

  private static RuntimeException stopped(Stack stack, RuntimeException cause) {
    if (stack != null) {
      stack.close();
    }
    return cause;
  }

  private void startAll(Set<Service> services) throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(hook);
    new Leftovers(home.run()).end();
    boolean embedded = services.contains(Service.DATABASE) && settings.externalDatabase().isEmpty();
    check(services, embedded);
    if (settings.fresh()) {
      home.forget();
      Folders.delete(settings.printFolder());
      Folders.delete(settings.scanFolder());
    }
    CompletableFuture<Void> keycloak = CompletableFuture.completedFuture(null);
    Keycloak signIn = new Keycloak(settings, home, children);
    if (services.contains(Service.KEYCLOAK)) {
      keycloak = CompletableFuture.runAsync(() -> unchecked(signIn::start));
    }
    if (embedded) {
      MariaDb database = new MariaDb(settings, home, children);
      database.start();
      database.await(patience);
      up(Service.DATABASE);
    }
    if (services.contains(Service.MAIL)) {
      mail = new MailServer(settings.smtpPort(), settings.imapPort());
      mail.start();
      sms = new SmsCentre(settings.smppPort());
      sms.start();
      mailbox = new Mailbox(settings.mailboxPort(), mail, sms, settings.printFolder());
      up(Service.MAIL);
    }
    WildFly server = new WildFly(settings, home, children);
    if (services.contains(Service.WILDFLY)) {
      server.start(
          services.contains(Service.MAIL)
              ? settings.mailEnvironment()
              : StackSettings.withoutMailbox());
    }
    join(keycloak);
    if (services.contains(Service.KEYCLOAK)) {
      signIn.await(patience);
      up(Service.KEYCLOAK);
    }
    if (services.contains(Service.WILDFLY)) {
      server.await(patience);
      up(Service.WILDFLY);
    }
  }

  private void check(Set<Service> services, boolean embedded) {
    if (embedded) {
      MariaDb.requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
      Ports.requireFree(settings.databasePort(), Service.DATABASE.label());
    }
    if (services.contains(Service.KEYCLOAK)) {
      Ports.requireFree(settings.keycloakPort(), Service.KEYCLOAK.label());
    }
    if (services.contains(Service.MAIL)) {
      for (int port :
          List.of(
              settings.smtpPort(),
              settings.imapPort(),
              settings.smppPort(),
              settings.mailboxPort())) {
        Ports.requireFree(port, Service.MAIL.label());
      }
    }
    if (services.contains(Service.WILDFLY)) {
      for (int port : List.of(settings.httpPort(), settings.managementPort())) {
        Ports.requireFree(port, Service.WILDFLY.label());
      }
    }
    if (services.contains(Service.DATABASE)) {
      settings.externalDatabase().ifPresent(Database::requireReachable);
    }
  }

  public StackSettings settings() {
    return settings;
  }

  /**
   * The mail server of this stack.
   *
   * @throws IllegalStateException if it was not among the services
   */
  public MailServer mail() {
    if (mail == null) {
      throw new IllegalStateException("this stack was started without a mail server");
    }
    return mail;
  }

  /**
   * The SMS centre of this stack.
   *
   * @throws IllegalStateException if there is no mail server, which comes with it
   */
  public SmsCentre sms() {
    if (sms == null) {
      throw new IllegalStateException("this stack was started without a mail server");
    }
    return sms;
  }

  /**
   * Blocks until somebody stops the stack.
   *
   * @throws StartRefused when a service ends by itself
   */
  public void watch() throws InterruptedException {
    while (!children.stopping()) {
      if (children.dead().isPresent()) {
        // Ctrl-C reaches the children too, and they may be faster than our own hook.
        Thread.sleep(1_500);
        patience.requireAlive();
      }
      Thread.sleep(500);
    }
  }

  /** Stops everything in reverse order; a second call waits for the first and does nothing. */
  @Override
  public synchronized void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    children.stop();
    if (mailbox != null) {
      mailbox.close();
    }
    if (sms != null) {
      sms.close();
    }
    if (mail != null) {
      mail.close();
    }
    try {
      home.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (Thread.currentThread() != hook) {
      forgetHook();
    }
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending already; the hook will find nothing to do.
    }
  }

  private void up(Service service) {
    progress.accept(service.label() + " is up");
  }

  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private static void unchecked(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted.", e);
    }
  }

  private static void join(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
