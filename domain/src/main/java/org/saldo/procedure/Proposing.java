package org.saldo.procedure;

import java.util.Set;

/**
 * For which creditors a run proposes in place of carrying out.
 *
 * @param run whether the whole run does, whatever is set for creditors
 * @param all whether it is set for all
 * @param otherwise keys of the creditors for which the opposite of {@code all} is set
 */
record Proposing(boolean run, boolean all, Set<Long> otherwise) {

  static final Proposing NOTHING = new Proposing(false, false, Set.of());

  Proposing {
    otherwise = Set.copyOf(otherwise);
  }

  boolean covers(long creditorId) {
    return run || all != otherwise.contains(creditorId);
  }
}
