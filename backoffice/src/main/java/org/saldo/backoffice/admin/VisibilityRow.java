package org.saldo.backoffice.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.saldo.correspondence.visibility.Audience;
import org.saldo.correspondence.visibility.HoldingVisibility;
import org.saldo.correspondence.visibility.VisibleKind;

/**
 * A kind and who sees it today.
 *
 * @param debtor null where no rule says so, as for the agency: then it is not seen
 */
public record VisibilityRow(VisibleKind kind, HoldingVisibility debtor, HoldingVisibility agency) {

  /** One for every kind. */
  public static List<VisibilityRow> of(Map<Audience, Map<VisibleKind, HoldingVisibility>> holding) {
    return Arrays.stream(VisibleKind.values())
        .map(
            kind ->
                new VisibilityRow(
                    kind,
                    holding.get(Audience.DEBTOR).get(kind),
                    holding.get(Audience.AGENCY).get(kind)))
        .toList();
  }

  /** The rule for somebody. */
  public HoldingVisibility rule(Audience audience) {
    return audience == Audience.DEBTOR ? debtor : agency;
  }
}
