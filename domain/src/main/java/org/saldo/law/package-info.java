/**
 * What the law of a country allows to claim beside the debt itself, as dated data: law packs and
 * tariffs.
 *
 * <p>A <b>law pack</b> is the rules of one country, one per {@link org.saldo.law.LawTopic topic}. A
 * rule that is broken refuses or warns, as its severity says. A rule that nobody checked against
 * the source is <b>unverified</b> and says so. A <b>tariff</b> is what lawyers, courts and bailiffs
 * may charge; the one of the day of the mandate counts. Every change is a new record.
 *
 * <p>May use tier 0 only.
 */
package org.saldo.law;
