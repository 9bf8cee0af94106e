package io.peergraph.filter;

import java.util.List;

import io.peergraph.filter.Criterion.And;
import io.peergraph.filter.Criterion.Not;
import io.peergraph.filter.Criterion.OnField;
import io.peergraph.filter.Criterion.OnMetadata;
import io.peergraph.filter.Criterion.Or;
import io.peergraph.filter.Fields.Field;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Where;

/** Criteria as conditions of Cypher. */
final class Conditions {

	static final Condition TRUE = Cypher.literalTrue().asCondition();

	static final Condition FALSE = Cypher.literalFalse().asCondition();

	private final Fields fields;

	Conditions(Fields fields) {
		this.fields = fields;
	}

	Condition condition(Criterion criterion) {
		return switch (criterion) {
			case And and -> and.all().stream().map(this::condition).reduce(Condition::and).orElse(TRUE);
			case Or or -> or.any().stream().map(this::condition).reduce(Condition::or).orElse(FALSE);
			case Not not -> Cypher.coalesce(condition(not.untrue()), Cypher.literalFalse()).asCondition().not();
			case OnField on -> onField(field(on.field()), on.operator(), on.value());
			case OnMetadata on -> new MetadataConditions(this.fields.metadataEntries()).condition(on);
		};
	}

	private Field field(String name) {
		return this.fields.field(name).orElseThrow(() -> new IllegalArgumentException("There is no field " + name));
	}

	private static Condition onField(Field field, Operator operator, @Nullable Object value) {
		PatternElement pattern = field.pattern();
		return (pattern == null) ? compare(field.value(), operator, value) : onMany(field, pattern, operator, value);
	}

	// What is not among many must not be any of them: the negation is outside.
	private static Condition onMany(Field field, PatternElement pattern, Operator operator, @Nullable Object value) {
		if (operator == Operator.NE && value != null) {
			return onMany(field, pattern, Operator.EQ, value).not();
		}
		if (operator == Operator.EQ && value == null) {
			return onMany(field, pattern, Operator.NE, null).not();
		}
		Condition one = field.only().and(compare(field.value(), operator, value));
		return Cypher.exists(List.of(pattern), Where.from(one));
	}

	private static Condition compare(Expression field, Operator operator, @Nullable Object value) {
		if (value == null) {
			return (operator == Operator.EQ) ? field.isNull() : field.isNotNull();
		}
		Expression operand = Cypher.anonParameter(value);
		return switch (operator) {
			case EQ -> field.eq(operand);
			case NE -> field.isNull().or(field.ne(operand));
			case IN -> field.in(operand);
			case GT, GTE, LT, LTE -> ordered(field, operator, operand);
			case CONTAINS -> field.contains(operand);
			case ICONTAINS -> Cypher.toLower(field).contains(Cypher.toLower(operand));
			case EXISTS -> value.equals(true) ? field.isNotNull() : field.isNull();
		};
	}

	static Condition ordered(Expression left, Operator operator, Expression right) {
		return switch (operator) {
			case GT -> left.gt(right);
			case GTE -> left.gte(right);
			case LT -> left.lt(right);
			case LTE -> left.lte(right);
			case EQ, NE, IN, CONTAINS, ICONTAINS, EXISTS ->
				throw new IllegalArgumentException(operator + " is no order");
		};
	}

}
