package org.saldo.sandbox.psp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what is due, one after the other, until it was answered with 2xx. */
final class Deliveries implements Runnable {

  private static final Logger LOG = Logger.getLogger(Deliveries.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long LOOKS_EVERY_MILLIS = 200;

  private final Sandbox sandbox;
  private final String secret;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "sandbox-psp");
            daemon.setDaemon(true);
            return daemon;
          });

  Deliveries(Sandbox sandbox, String secret) {
    this.sandbox = sandbox;
    this.secret = secret;
  }

  void start() {
    var unused =
        thread.scheduleWithFixedDelay(
            this, LOOKS_EVERY_MILLIS, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop() {
    thread.shutdownNow();
  }

  @Override
  public void run() {
    try {
      sandbox.tick();
      for (Event event : sandbox.due()) {
        sandbox.delivered(event.id(), send(event));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // Thrown on, it would end the deliveries for good.
      LOG.log(Level.WARNING, "The sandbox could not deliver; it tries again", e);
    }
  }

  private boolean send(Event event) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(event.url()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header(Signature.HEADER, Signature.of(secret, sandbox.now(), event.body()))
            .POST(HttpRequest.BodyPublishers.ofString(event.body()))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status >= 200 && status < 300;
    } catch (IOException e) {
      LOG.log(Level.FINE, "The webhook " + event.url() + " does not answer", e);
      return false;
    }
  }
}
