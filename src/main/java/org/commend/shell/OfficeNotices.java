package org.commend.shell;

import java.util.ArrayList;
import java.util.List;
import org.commend.audit.ChainWatch;
import org.commend.database.DiskSpace;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Sentences;
import org.springframework.stereotype.Component;

/** What organisers have to know of the installation, since they are whom it would hurt. */
@Component
class OfficeNotices {
    private final ChainWatch audit;
    private final DiskSpace disk;

    OfficeNotices(ChainWatch audit, DiskSpace disk) {
        this.audit = audit;
        this.disk = disk;
    }

    List<String> of(ProgrammeId programme) {
        var notices = new ArrayList<String>();
        long broken = audit.firstBroken(programme);
        if (broken > 0) {
            notices.add(Sentences.of("notice.audit", broken));
        }
        if (disk.isLow()) {
            notices.add(Sentences.of("notice.disk", disk.freeMegabytes()));
        }
        return notices;
    }
}
