package org.commend.shell;

import org.commend.kernel.permission.Everybody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lies beside the health at the address of the actuator; else it would be Vaadin's. */
@RestController
@Everybody
class NothingElseToAsk {
    @GetMapping({"/actuator", "/actuator/**"})
    ResponseEntity<Void> nothing() {
        return ResponseEntity.notFound().build();
    }
}
