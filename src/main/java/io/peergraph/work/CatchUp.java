package io.peergraph.work;

/**
 * Work that an application makes up for when it starts, such as what rests on a setting
 * that is another one now. It is done beside the start, and again until the database lets
 * it: so it may be done twice.
 */
@FunctionalInterface
public interface CatchUp {

	/** Looks for such work, and adds it to the ledger. */
	void catchUp();

}
