package org.saldo.reporting;

import java.time.Instant;
import java.util.UUID;
import org.saldo.actor.reading.ReadSubject;
import org.saldo.actor.reading.ReadWay;

/**
 * A look at something.
 *
 * @param object number or name of what was looked at; null when the place says it all
 * @param creditorName null when it is of no creditor, or of several
 * @param caseId null when it is of no case
 * @param place page or route
 * @param origin network it came from
 */
public record ReadRow(
    Instant at,
    String user,
    boolean outside,
    ReadSubject subject,
    String object,
    String creditorKey,
    String creditorName,
    UUID caseId,
    String caseNumber,
    ReadWay way,
    String place,
    String origin) {}
