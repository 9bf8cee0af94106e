package io.peergraph.model;

/**
 * The workspace may have no more of models today; nobody was asked. What is built in has
 * to do.
 */
public final class BudgetSpent extends ModelFailed {

	/** Why a model was not asked, as the end of a sentence. */
	public static final String REASON = "the token budget of the workspace is spent for today";

	/** Says so. */
	public BudgetSpent() {
		super(REASON, null);
	}

}
