package org.saldo.debtor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a debtor is recognised and found by; derived, rewritten whenever the debtor changes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DebtorTokens {

  static final String NAME = "NAME";
  static final String NAME_AND_POSTCODE = "NAMEZIP";
  static final String EMAIL = "EMAIL";
  static final String VAT = "VAT";
  static final String TAX = "TAX";
  static final String NUMBER = "NUMBER";

  static final String INSERT = "INSERT INTO debtor_token (debtor_id, kind, token) VALUES (?, ?, ?)";

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** A kind and its folded text. */
  record Token(String kind, String text) {}

  public void rewrite(
      long debtorId, String number, DebtorName name, PostalAddress address, String email) {
    em.createNativeQuery("DELETE FROM debtor_token WHERE debtor_id = ?1")
        .setParameter(1, debtorId)
        .executeUpdate();
    for (Token token : tokens(number, name, address, email)) {
      em.createNativeQuery(INSERT)
          .setParameter(1, debtorId)
          .setParameter(2, token.kind())
          .setParameter(3, token.text())
          .executeUpdate();
    }
  }

  @SuppressWarnings("unchecked") // a native query's rows
  public List<Long> withToken(String kind, String text) {
    return ((List<Number>)
            em.createNativeQuery(
                    "SELECT debtor_id FROM debtor_token WHERE token = ?1 AND kind = ?2 ORDER BY debtor_id LIMIT 20")
                .setParameter(1, text)
                .setParameter(2, kind)
                .getResultList())
        .stream().map(Number::longValue).toList();
  }

  static Set<Token> tokens(String number, DebtorName name, PostalAddress address, String email) {
    Set<Token> all =
        new TreeSet<>(java.util.Comparator.comparing(Token::kind).thenComparing(Token::text));
    SearchWords.spellings(name.name()).forEach(w -> all.add(new Token(NAME, w)));
    add(all, NUMBER, number == null ? null : SearchWords.fold(number));
    add(all, VAT, fold(name.vatId()));
    add(all, TAX, fold(name.taxNumber()));
    add(all, EMAIL, email == null ? null : email.strip().toLowerCase(Locale.ROOT));
    add(all, NAME_AND_POSTCODE, nameAndPostcode(name, address));
    return all;
  }

  static String nameAndPostcode(DebtorName name, PostalAddress address) {
    String postcode = address == null ? null : fold(address.postcode());
    List<String> words = SearchWords.of(name.name()).stream().sorted().toList();
    return postcode == null || words.isEmpty()
        ? null
        : shortened(String.join(" ", words)) + "|" + postcode;
  }

  static String fold(String text) {
    String folded = text == null ? "" : SearchWords.fold(text);
    return folded.isEmpty() ? null : folded;
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) : text;
  }

  private static void add(Set<Token> all, String kind, String text) {
    if (text != null && !text.isEmpty()) {
      all.add(new Token(kind, text));
    }
  }
}
