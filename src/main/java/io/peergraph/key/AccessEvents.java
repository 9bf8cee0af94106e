package io.peergraph.key;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** What became of keys, as it is stored. */
interface AccessEvents extends Repository<AccessEvent, String> {

	List<AccessEvent> findByIdLessThanOrderByIdDesc(String before, Limit limit);

}
