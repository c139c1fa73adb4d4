package org.saldo.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.agency.PlacementState;
import org.saldo.money.Money;

/**
 * A placement in a list.
 *
 * @param caseId null for readers who see no cases
 * @param debtorName null where the reader has no business with the debtor
 * @param handedOver what was open at hand-over
 * @param now what is open of it today; of an ended placement what was open at its end
 * @param answerBy null when no answer is asked for
 */
public record PlacementRow(
    UUID id,
    String number,
    PlacementState state,
    String agencyName,
    String creditorName,
    UUID caseId,
    String caseNumber,
    String debtorName,
    Money handedOver,
    Money now,
    LocalDate offeredOn,
    LocalDate answerBy,
    LocalDate endedOn) {}
