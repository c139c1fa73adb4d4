/**
 * What comes back: e-mails of the mailbox, bounces among them, and letters that somebody scanned.
 *
 * <p>Each is taken once and kept as it was. A <em>match</em> says which case it belongs to: certain
 * by the key of a message of ours, or by a case number from its debtor's own address; everything
 * else is proposed, and a person decides. Nothing is ever shown to a sender.
 *
 * <p>The mailbox, the parser of mails, the scanner's folder and the reader of scans are ports. May
 * use creditor, debtor, casefile, correspondence, document and task.
 */
package org.saldo.incoming;
