package io.peergraph.key;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The keys that are stored. */
interface AccessKeys extends Repository<AccessKey, String> {

	AccessKey save(AccessKey key);

	Optional<AccessKey> findById(String id);

	List<AccessKey> findByIdGreaterThanOrderById(String after, Limit limit);

	List<AccessKey> findByWorkspaceAndIdGreaterThanOrderByWorkspaceAscIdAsc(String workspace, String after,
			Limit limit);

}
