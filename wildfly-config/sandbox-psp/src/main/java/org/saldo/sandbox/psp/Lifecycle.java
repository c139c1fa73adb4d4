package org.saldo.sandbox.psp;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.time.Clock;

/** Starts and stops the sandbox with its application. */
@WebListener
public final class Lifecycle implements ServletContextListener {

  private static final String SANDBOX = Sandbox.class.getName();

  private Journal journal;
  private Deliveries deliveries;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    String data = System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir"));
    journal = new Journal(Path.of(data, "sandbox-psp", "journal.jsonl"));
    Sandbox sandbox = new Sandbox(journal, Clock.systemUTC());
    event.getServletContext().setAttribute(SANDBOX, sandbox);
    deliveries = new Deliveries(sandbox, Settings.webhookSecret());
    deliveries.start();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    deliveries.stop();
    journal.close();
  }

  static Sandbox sandbox(ServletContext context) {
    return (Sandbox) context.getAttribute(SANDBOX);
  }
}
