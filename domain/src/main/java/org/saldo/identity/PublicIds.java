package org.saldo.identity;

import java.security.SecureRandom;
import java.util.UUID;
import org.saldo.calendar.SystemTime;

/** Public ids: UUID version 7 (RFC 9562), ordered by time, 74 random bits, fit for URLs. */
public final class PublicIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private PublicIds() {}

  public static UUID next() {
    return of(SystemTime.millis(), RANDOM.nextLong(), RANDOM.nextLong());
  }

  static UUID of(long millis, long randomHigh, long randomLow) {
    long high = (millis << 16) | 0x7000L | (randomHigh & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (randomLow & 0x3FFF_FFFF_FFFF_FFFFL);
    return new UUID(high, low);
  }
}
