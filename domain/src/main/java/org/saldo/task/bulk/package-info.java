/**
 * Work on many entries of a list at once: a job freezes what was chosen, looks at each entry
 * without changing anything, and carries the action out when somebody said so, each entry in a
 * transaction of its own. May use tier 0.
 */
package org.saldo.task.bulk;
