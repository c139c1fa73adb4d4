package org.saldo.ui;

import jakarta.el.ELException;
import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.FaceletHandler;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Builds a tag of the kit from the page fragment that bears its name.
 *
 * <p>Differs from a plain Facelets tag file in two ways. An attribute that is not given is null
 * inside the fragment: a tag file would see the attribute of the same name of an enclosing tag, so
 * that a field in a section called "Address" would be labelled "Address". And the body, which the
 * fragment places with {@code <s:body/>}, sees the variables of the page that wrote it, not the
 * attributes of the tag around it. Inside the fragment {@code given} is the set of the attributes
 * that were written on the page, {@code rendered} is true unless said otherwise.
 */
public final class KitTag extends TagHandler {

  /** Attributes that name a method of the page's bean. */
  static final Set<String> METHODS = Set.of("save", "action");

  /** Every attribute that any tag of the kit knows; a test compares them with the tag library. */
  static final Set<String> ATTRIBUTES =
      Set.of(
          "accept",
          "action",
          "align",
          "autocomplete",
          "by",
          "cancel",
          "cancelLabel",
          "caption",
          "currency",
          "danger",
          "for",
          "header",
          "hint",
          "id",
          "inputmode",
          "itemLabel",
          "itemValue",
          "items",
          "keep",
          "kind",
          "label",
          "max",
          "maxlength",
          "min",
          "more",
          "multiple",
          "name",
          "none",
          "of",
          "page",
          "readonly",
          "rendered",
          "repeatable",
          "required",
          "roles",
          "rowHeader",
          "rows",
          "save",
          "saveLabel",
          "size",
          "sort",
          "submitLabel",
          "text",
          "title",
          "to",
          "total",
          "type",
          "upload",
          "value",
          "values",
          "within");

  private static final String FOLDER = "/WEB-INF/ui/tags/";
  private static final String ENCLOSING = KitTag.class.getName();

  /**
   * @throws jakarta.faces.view.facelets.TagException if an attribute is unknown to the kit
   */
  public KitTag(TagConfig config) {
    super(config);
    for (TagAttribute attribute : tag.getAttributes().getAll()) {
      if (!ATTRIBUTES.contains(attribute.getLocalName())) {
        throw new jakarta.faces.view.facelets.TagAttributeException(
            tag, attribute, "the kit has no such attribute");
      }
    }
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) throws IOException {
    VariableMapper ofPage = context.getVariableMapper();
    Object enclosing = context.getAttribute(ENCLOSING);
    context.setVariableMapper(new Attributes(ofPage, given(context)));
    context.setAttribute(ENCLOSING, new Use(nextHandler, ofPage, enclosing));
    try {
      context.includeFacelet(parent, FOLDER + tag.getLocalName() + ".xhtml");
    } finally {
      context.setAttribute(ENCLOSING, enclosing);
      context.setVariableMapper(ofPage);
    }
  }

  private Map<String, ValueExpression> given(FaceletContext context) {
    Map<String, ValueExpression> given = new HashMap<>();
    for (TagAttribute attribute : tag.getAttributes().getAll()) {
      given.put(attribute.getLocalName(), expression(context, attribute));
    }
    given.put("given", literal(context, Set.copyOf(given.keySet()), Object.class));
    given.computeIfAbsent("rendered", name -> literal(context, true, Boolean.class));
    return given;
  }

  private static ValueExpression expression(FaceletContext context, TagAttribute attribute) {
    if (METHODS.contains(attribute.getLocalName())) {
      MethodExpression method =
          attribute.getMethodExpression(context, Object.class, new Class<?>[0]);
      return literal(context, method, MethodExpression.class);
    }
    return attribute.getValueExpression(context, Object.class);
  }

  private static ValueExpression literal(FaceletContext context, Object value, Class<?> type) {
    return context.getExpressionFactory().createValueExpression(value, type);
  }

  /** One use of a tag on a page: its body and the variables that the body may see. */
  private record Use(FaceletHandler body, VariableMapper ofPage, Object enclosing) {}

  /** {@code <s:body/>}: places the body of the tag inside its fragment. */
  public static final class Body extends TagHandler {

    public Body(TagConfig config) {
      super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
      if (!(context.getAttribute(ENCLOSING) instanceof Use use)) {
        throw new ELException("s:body outside of a tag of the kit");
      }
      VariableMapper ofFragment = context.getVariableMapper();
      context.setVariableMapper(use.ofPage());
      context.setAttribute(ENCLOSING, use.enclosing());
      try {
        use.body().apply(context, parent);
      } finally {
        context.setAttribute(ENCLOSING, use);
        context.setVariableMapper(ofFragment);
      }
    }
  }

  /** The variables inside a fragment. */
  private static final class Attributes extends VariableMapper {

    private final VariableMapper ofPage;
    private final Map<String, ValueExpression> variables;

    private Attributes(VariableMapper ofPage, Map<String, ValueExpression> given) {
      this.ofPage = ofPage;
      this.variables = given;
    }

    @Override
    public ValueExpression resolveVariable(String name) {
      ValueExpression known = variables.get(name);
      if (known != null) {
        return known;
      }
      return ATTRIBUTES.contains(name) ? Nothing.NOTHING : ofPage.resolveVariable(name);
    }

    @Override
    public ValueExpression setVariable(String name, ValueExpression expression) {
      return variables.put(name, expression);
    }
  }

  /** The value of an attribute that was not given. */
  private static final class Nothing extends ValueExpression {

    static final Nothing NOTHING = new Nothing();

    private Object readResolve() {
      return NOTHING;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T getValue(jakarta.el.ELContext context) {
      context.setPropertyResolved(true);
      return null;
    }

    @Override
    public void setValue(jakarta.el.ELContext context, Object value) {
      throw new jakarta.el.PropertyNotWritableException("the tag has no value");
    }

    @Override
    public boolean isReadOnly(jakarta.el.ELContext context) {
      return true;
    }

    @Override
    public Class<?> getType(jakarta.el.ELContext context) {
      return Object.class;
    }

    @Override
    public Class<?> getExpectedType() {
      return Object.class;
    }

    @Override
    public String getExpressionString() {
      return "";
    }

    @Override
    public boolean isLiteralText() {
      return true;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Nothing;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
