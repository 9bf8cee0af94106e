package io.peergraph.model;

import org.jspecify.annotations.Nullable;

/** A model gave no reply that can be used. */
public abstract sealed class ModelFailed extends RuntimeException permits ModelUnavailable, ModelRefused, BudgetSpent {

	ModelFailed(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
