package org.saldo.adapter.mail;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of messages of ours that a mail names; in the order in which they were looked for. */
final class OwnKeys {

  /** Nobody answers more messages at once. */
  private static final int MOST = 20;

  private static final String KEY =
      "([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})";
  private static final Pattern ENVELOPE = Pattern.compile("\\+" + KEY + "@");
  private static final Pattern MESSAGE_ID = Pattern.compile("<" + KEY + "@");
  private static final Pattern ANY = Pattern.compile("\\b" + KEY + "\\b");
  private static final Pattern QUOTED =
      Pattern.compile("(?:X-Saldo-Key:\\s*|\\+|<)" + KEY + "\\b", Pattern.CASE_INSENSITIVE);

  private final Set<UUID> keys = new LinkedHashSet<>();

  /** An address that bounces go to. */
  void fromEnvelope(String addresses) {
    add(ENVELOPE, addresses);
  }

  /** Ids of messages. */
  void fromMessageIds(String ids) {
    add(MESSAGE_ID, ids);
  }

  /** A field that holds a key and nothing else. */
  void fromField(String value) {
    add(ANY, value);
  }

  /** Headers of ours that a mail server quotes within its words. */
  void fromQuoted(String text) {
    add(QUOTED, text);
  }

  private void add(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text == null ? "" : text);
    while (keys.size() < MOST && matcher.find()) {
      keys.add(UUID.fromString(matcher.group(1)));
    }
  }

  Collection<UUID> all() {
    return keys;
  }
}
