package org.commend.shell;

import static org.commend.uikit.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.commend.audit.ChainWatch;
import org.commend.database.DiskSpace;
import org.commend.kernel.ProgrammeId;
import org.commend.kernel.Sentence;
import org.springframework.stereotype.Component;

/** What organisers have to know of the installation, since they are whom it would hurt. */
@Component
class OfficeNotices {
    private final ChainWatch audit;
    private final DoctorOnDuty doctor;
    private final DiskSpace disk;

    OfficeNotices(ChainWatch audit, DoctorOnDuty doctor, DiskSpace disk) {
        this.audit = audit;
        this.doctor = doctor;
        this.disk = disk;
    }

    List<String> of(ProgrammeId programme) {
        var notices = new ArrayList<String>();
        long brokenEntry = audit.firstBroken(programme);
        if (brokenEntry > 0) {
            notices.add(text("notice.audit", brokenEntry));
        }
        String broken = doctor.broken(programme);
        if (!broken.isEmpty()) {
            notices.add(text("notice.data", Sentence.of(broken)));
        }
        if (disk.isLow()) {
            notices.add(text("notice.disk", disk.freeMegabytes()));
        }
        return notices;
    }
}
