package io.peergraph.filter;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;

/**
 * A criterion on things of one kind. Two are equal when they ask the same of the same
 * fields, so that a filter can be part of a key.
 *
 * @param criterion what must be true
 * @param fields where the statement finds what the criterion names
 */
public record Filter(Criterion criterion, Fields fields) {

	/** Lets everything through. */
	public static final Filter NONE = new Filter(Criterion.ALWAYS, Fields.named("none"));

	/**
	 * {@return the criterion in Cypher} All values of the caller are anonymous
	 * parameters, which get their names when the statement is rendered, so any number of
	 * filters can meet in one; {@code statement.getCatalog().getParameters()} has them.
	 * It is no condition at all when everything is let through.
	 */
	public Condition toCypher() {
		return this.criterion.equals(Criterion.ALWAYS) ? Cypher.noCondition()
				: new Conditions(this.fields).condition(this.criterion);
	}

	/**
	 * {@return whether everything is let through}
	 */
	public boolean isNone() {
		return this.criterion.equals(Criterion.ALWAYS);
	}

}
