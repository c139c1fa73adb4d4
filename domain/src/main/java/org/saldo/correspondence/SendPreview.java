package org.saldo.correspondence;

import java.util.List;
import org.saldo.problem.Refusal;

/**
 * What sending would come to.
 *
 * @param shown what the debtor would get, or why nothing can be sent
 * @param channel the way it would take; null when none is open
 * @param passed why the ways would be passed over that come before it
 */
public record SendPreview(TextPreview shown, MessageChannel channel, List<Refusal> passed) {

  public SendPreview {
    passed = List.copyOf(passed);
  }
}
