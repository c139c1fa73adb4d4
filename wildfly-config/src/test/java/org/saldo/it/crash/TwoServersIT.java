package org.saldo.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.saldo.it.correspondence.AnyTime;
import org.saldo.it.mail.MailSink;
import org.saldo.it.rest.Rest;

/**
 * Two servers on one database. An operator at each starts the run of the day at the same time: it
 * is one run. One server dies by {@code kill -9} in the middle of it, the other one ends it, and
 * nothing is lost or done twice.
 */
class TwoServersIT extends KilledTest {

  private static final long SEED = Long.getLong("saldo.seed", 20261130L);

  /** More than two parts of 200 cases. */
  private static final int CASES = 450;

  /** Before both are through with their first part. */
  private static final int LAST_POINT = 100;

  private static final int PORT_OFFSET = 12_000;
  private static final int SMTP_PORT = 1025 + PORT_OFFSET;
  private static final int PATIENCE_SECONDS = 120;

  TwoServersIT() {
    super("two-servers", PORT_OFFSET);
  }

  @Override
  String options() {
    return " -Denv.SALDO_SMTP_PORT=" + SMTP_PORT;
  }

  @Test
  void oneEndsTheRunOfBothWhenTheOtherDies() throws Exception {
    try (MailSink sink = new MailSink(SMTP_PORT)) {
      AnyTime.allow(rows());
      NightRows night = new NightRows(rows());
      MortalServer other = start("two-servers-other", PORT_OFFSET + 1000);
      String today = as("anna").get("/demo/clock").json().getString("today");
      DueCases.bringIn(as("anna"), today, CASES);
      String run = startAtBoth(server(), other, today);
      assertThat(night.runs()).as("runs").isOne();
      String where = "seed " + SEED;

      await(() -> atWork() == 2 || night.done(run), "both work on it");
      long point = night.decided() + 1 + new Random(SEED).nextInt(LAST_POINT);
      await(() -> night.decided() >= point || night.done(run), "it goes on");
      // The other one goes on while this one dies, and takes its part over soon.
      boolean middle = !night.done(run);
      server().kill();
      assertThat(middle).as("killed in the middle, %s", where).isTrue();
      assertThat(atWork()).as("parts that were begun, %s", where).isPositive();

      await(() -> night.done(run), "the other server ended it");
      night.requireWhole(where);
      assertThat(night.runs()).as(where).isOne();
      assertThat(night.reminded()).as("cases reminded, %s", where).isGreaterThanOrEqualTo(CASES);
      assertThat(rows().number("SELECT MAX(attempts) FROM dunning_chunk"))
          .as("times that a part was taken: the one of the dead server once more, %s", where)
          .isGreaterThanOrEqualTo(2);
      await(() -> night.waiting() == 0, "the e-mails left");
      night.requireArrived(sink.copies(), where);
    }
  }

  /** How many parts somebody has. */
  private long atWork() {
    return rows()
        .number(
            "SELECT COUNT(*) FROM dunning_chunk WHERE state = 'OPEN' AND lease_token IS NOT NULL");
  }

  /** Two people, each at a server of their own. */
  private static String startAtBoth(MortalServer one, MortalServer other, String today) {
    String wish = "{'date':'" + today + "'}";
    // Whoever asks first for a token, or of a server for anything, is slower.
    other.as("adam").get("/demo/clock");
    List<CompletableFuture<Rest.Answer>> asked =
        List.of(
            CompletableFuture.supplyAsync(() -> one.as("sven").postJson("/dunning-runs", wish)),
            CompletableFuture.supplyAsync(() -> other.as("adam").postJson("/dunning-runs", wish)));
    List<String> runs =
        asked.stream()
            .map(CompletableFuture::join)
            .peek(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(202))
            .map(answer -> answer.json().getString("id"))
            .toList();
    assertThat(runs.get(0)).as("one run for both").isEqualTo(runs.get(1));
    return runs.get(0);
  }

  private static void await(Question question, String what) throws InterruptedException {
    Question.await(question, PATIENCE_SECONDS, what + ", seed " + SEED);
  }
}
