package org.saldo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/**
 * A real message centre by SMPP that keeps what it is given and passes nothing on. It reports every
 * message as delivered, but those to numbers that end in 99 as lost (no such number), in 98 as
 * expired, and in 97 not at all. It answers with keys in hexadecimal digits and reports them in
 * decimal ones, as some centres do. It also brings what debtors send.
 */
public final class SmsCentre extends ShortMessagesOnly implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(SmsCentre.class.getName());
  private static final int BIND_MILLIS = 5_000;
  private static final int HEADER_SHIFT = 1;
  private static final int AGAIN_MILLIS = 1_000;
  private static final String OUR_NUMBER = "4930901820";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmm");

  /** What to do with the next message. */
  public enum Act {
    TAKE,
    /** Says that it has too much to do. */
    LATER,
    /** Says that there is no such number. */
    NEVER,
    /** Takes it, and the connection breaks before the answer. */
    TAKE_AND_DIE,
    /** Takes it, and reports before it answers. */
    REPORT_FIRST
  }

  /**
   * A part that was taken.
   *
   * @param part which one of a longer message; 1 when it is all
   */
  public record Taken(String key, String from, String to, int part, String text, boolean unicode) {}

  private final int port;
  private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Act> acts = new ArrayDeque<>();
  private final AtomicLong lastKey = new AtomicLong(0xA0000);
  private final Map<SMPPServerSession, Boolean> sessions = new ConcurrentHashMap<>();
  private final ExecutorService waiting = Executors.newCachedThreadPool(daemons());
  private SMPPServerSessionListener listener;

  SmsCentre(int port) {
    this.port = port;
  }

  private static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(task, "sms-centre");
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Answers from now on, again if it had stopped; what it had it still has. */
  public synchronized void start() {
    if (listener == null) {
      try {
        listener = new SMPPServerSessionListener(port);
        listener.setMessageReceiverListener(this);
        SMPPServerSessionListener open = listener;
        waiting.execute(() -> accept(open));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** No longer answers, as a centre that is down. */
  public synchronized void stop() {
    if (listener != null) {
      try {
        listener.close();
      } catch (IOException e) {
        LOG.log(Level.FINE, e, () -> "it was closed already");
      }
      listener = null;
      sessions.keySet().forEach(SMPPServerSession::close);
      sessions.clear();
    }
  }

  /** What to do with the next messages; those after them are taken. */
  public void next(Act... wanted) {
    synchronized (acts) {
      acts.clear();
      acts.addAll(List.of(wanted));
    }
  }

  /** What came, the newest last. */
  public List<Taken> taken() {
    synchronized (taken) {
      return List.copyOf(taken);
    }
  }

  private void accept(SMPPServerSessionListener open) {
    while (true) {
      try {
        SMPPServerSession session = open.accept();
        waiting.execute(() -> bind(session));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void bind(SMPPServerSession session) {
    try {
      BindRequest request = session.waitForBind(BIND_MILLIS);
      request.accept("saldo-sms");
      sessions.put(session, true);
    } catch (TimeoutException | PDUException | IOException e) {
      LOG.log(Level.FINE, e, () -> "nobody bound");
      session.close();
    }
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm submitted, SMPPServerSession source)
      throws ProcessRequestException {
    Act act;
    synchronized (acts) {
      act = acts.isEmpty() ? Act.TAKE : acts.poll();
    }
    if (act == Act.LATER) {
      throw new ProcessRequestException("too much", SMPPConstant.STAT_ESME_RTHROTTLED);
    }
    if (act == Act.NEVER) {
      throw new ProcessRequestException("no such number", SMPPConstant.STAT_ESME_RINVDSTADR);
    }
    long key = lastKey.incrementAndGet();
    taken.add(read(submitted, Long.toHexString(key)));
    if (act == Act.TAKE_AND_DIE) {
      source.close();
      throw new ProcessRequestException("gone", SMPPConstant.STAT_ESME_RSYSERR);
    }
    if (submitted.isSmscDelReceiptSuccessAndFailureRequested()) {
      Runnable report = () -> report(source, submitted, key);
      if (act == Act.REPORT_FIRST) {
        waiting.execute(report);
        pause(1_000);
      } else {
        later(report, 500);
      }
    }
    try {
      return new SubmitSmResult(new MessageId(Long.toHexString(key)), new OptionalParameter[0]);
    } catch (PDUException e) {
      throw new IllegalStateException(e);
    }
  }

  private void later(Runnable work, long millis) {
    waiting.execute(
        () -> {
          pause(millis);
          if (!Thread.currentThread().isInterrupted()) {
            work.run();
          }
        });
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Taken read(SubmitSm submitted, String key) {
    byte[] octets = submitted.getShortMessage();
    int part = 1;
    if (GSMSpecificFeature.UDHI.containedIn(submitted.getEsmClass())) {
      int header = octets[0] + HEADER_SHIFT;
      part = octets[header - 1];
      octets = java.util.Arrays.copyOfRange(octets, header, octets.length);
    }
    boolean unicode =
        submitted.getDataCoding() == new GeneralDataCoding(Alphabet.ALPHA_UCS2).toByte();
    return new Taken(
        key,
        submitted.getSourceAddr(),
        "+" + submitted.getDestAddress(),
        part,
        unicode ? new String(octets, StandardCharsets.UTF_16BE) : SmsSigns.read(octets),
        unicode);
  }

  private void report(SMPPServerSession source, SubmitSm submitted, long key) {
    String to = submitted.getDestAddress();
    if (to.endsWith("97")) {
      return;
    }
    DeliveryReceiptState state =
        to.endsWith("99")
            ? DeliveryReceiptState.UNDELIV
            : to.endsWith("98") ? DeliveryReceiptState.EXPIRED : DeliveryReceiptState.DELIVRD;
    boolean arrived = state == DeliveryReceiptState.DELIVRD;
    String at = TIME.format(LocalDateTime.now(ZoneOffset.UTC));
    // Ten digits, as the specification of receipts has it.
    String receipt =
        String.format(
            "id:%010d sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:%s text:",
            key, arrived ? "001" : "000", at, at, state, to.endsWith("99") ? "001" : "000");
    SMPPServerSession way = bound().orElse(source);
    try {
      way.deliverShortMessage(
          "",
          TypeOfNumber.INTERNATIONAL,
          NumberingPlanIndicator.ISDN,
          to,
          TypeOfNumber.UNKNOWN,
          NumberingPlanIndicator.UNKNOWN,
          submitted.getSourceAddr(),
          new ESMClass(
              MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
          (byte) 0,
          (byte) 0,
          new RegisteredDelivery(0),
          new GeneralDataCoding(Alphabet.ALPHA_DEFAULT),
          receipt.getBytes(StandardCharsets.US_ASCII));
    } catch (NegativeResponseException | ResponseTimeoutException e) {
      LOG.log(Level.INFO, e, () -> "the receipt comes again");
      later(() -> report(source, submitted, key), 2_000);
    } catch (PDUException | org.jsmpp.InvalidResponseException | IOException e) {
      LOG.log(Level.INFO, e, () -> "nobody takes the receipt; it comes again");
      later(() -> report(source, submitted, key), 2_000);
    }
  }

  private Optional<SMPPServerSession> bound() {
    return sessions.keySet().stream().filter(s -> s.getSessionState().isBound()).findFirst();
  }

  /** Whether somebody is there who takes what debtors send. */
  public boolean isBound() {
    return bound().isPresent();
  }

  /**
   * Hands over a part of an SMS that a debtor sent, and waits for the answer.
   *
   * @return whether it was acknowledged; else a real centre would bring it again
   */
  public boolean bring(DebtorSms sms, DebtorSms.Part part) {
    Optional<SMPPServerSession> way = bound();
    if (way.isEmpty()) {
      return false;
    }
    try {
      way.get()
          .deliverShortMessage(
              "",
              TypeOfNumber.INTERNATIONAL,
              NumberingPlanIndicator.ISDN,
              sms.from().replace("+", ""),
              TypeOfNumber.INTERNATIONAL,
              NumberingPlanIndicator.ISDN,
              OUR_NUMBER,
              new ESMClass(
                  MessageMode.DEFAULT,
                  MessageType.DEFAULT,
                  part.headed() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
              (byte) 0,
              (byte) 0,
              new RegisteredDelivery(0),
              new GeneralDataCoding(sms.unicode() ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
              part.octets(),
              part.parameters().toArray(OptionalParameter[]::new));
      return true;
    } catch (NegativeResponseException | ResponseTimeoutException e) {
      LOG.log(Level.INFO, e, () -> "the SMS was not taken");
    } catch (PDUException | org.jsmpp.InvalidResponseException | IOException e) {
      LOG.log(Level.INFO, e, () -> "nobody takes the SMS");
    }
    return false;
  }

  /** Hands over all of it; every part is brought until it is acknowledged, as centres do. */
  public void bring(DebtorSms sms) {
    sms.parts().forEach(part -> waiting.execute(() -> bringUntilTaken(sms, part)));
  }

  private void bringUntilTaken(DebtorSms sms, DebtorSms.Part part) {
    while (!Thread.currentThread().isInterrupted() && !bring(sms, part)) {
      pause(AGAIN_MILLIS);
    }
  }

  @Override
  public void close() {
    stop();
    waiting.shutdownNow();
  }
}
