package org.saldo.adapter.mail;

import jakarta.mail.Session;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sessions like the server's, whose envelope sender can differ with each message. It is a property
 * of the session, so each serves one message at a time; they are kept, because to begin one reads
 * files.
 *
 * @param origin what each is like
 */
record EnvelopeSessions(Session origin, Queue<Session> free) {

  EnvelopeSessions(Session origin) {
    this(origin, new ConcurrentLinkedQueue<>());
  }

  /** One that sends as an address; to be given back. */
  Session take(String sender) {
    Session kept = free.poll();
    Session session = kept == null ? begun() : kept;
    session.getProperties().put("mail.smtp.from", sender);
    return session;
  }

  void giveBack(Session session) {
    free.add(session);
  }

  private Session begun() {
    Properties own = new Properties();
    own.putAll(origin.getProperties());
    return Session.getInstance(own);
  }
}
