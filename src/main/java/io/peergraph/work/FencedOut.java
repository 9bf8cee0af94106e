package io.peergraph.work;

/** The claim was lost to somebody else, or its lease ended: nothing may be written. */
public class FencedOut extends RuntimeException {

	FencedOut(Claim claim) {
		super("The claim on " + claim.key().text() + " was lost");
	}

}
