// Written by npm run openapi from openapi.json; do not edit.
export interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists all accounts
         * @description Accounts with their role, place and state. Passwords and secrets are never part of an answer.
         */
        get: operations["AccountController_list"];
        put?: never;
        /**
         * Creates an account
         * @description The one-time password is in this answer only. The owner must replace it at the first sign-in; it ends after seven days.
         */
        post: operations["AccountController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives an account a new one-time password
         * @description The old password no longer works and all sessions of the account end. The one-time password is in this answer only.
         */
        post: operations["AccountController_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lifts the delay after wrong passwords
         * @description Sign-ins to the account no longer wait. Wrong attempts count anew.
         */
        post: operations["AccountController_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disables an account
         * @description The account can no longer sign in and its sessions end. What it did stays on record.
         */
        post: operations["AccountController_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Removes the second factor of an account
         * @description The owner sets it up again at the next sign-in. Needed when a telephone is lost.
         */
        post: operations["AccountController_resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the sessions of an account
         * @description Open and ended sessions, newest first, with address and browser.
         */
        get: operations["AccountController_listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a session
         * @description The browser that holds it must sign in again.
         */
        post: operations["AccountController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what this installation is
         * @description Version, mode, time zone, which roles hold which permission, and what the states mean. In a demonstration also the accounts to try it with. Needs no session.
         */
        get: operations["MetaController_meta"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the districts
         * @description All districts with their codes and names in both languages.
         */
        get: operations["ReferenceController_listDistricts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference/collection-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the collection points
         * @description All collection points with their district and their names in both languages.
         */
        get: operations["ReferenceController_listPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the own session
         * @description Who is signed in, what the account must still do (second factor, password), and what others did to it.
         */
        get: operations["SessionController_current"];
        put?: never;
        /**
         * Signs in
         * @description Sets the session cookie and answers the CSRF token that every changing request must carry. After wrong passwords the answer waits longer each time.
         */
        post: operations["SessionController_signIn"];
        /**
         * Signs out
         * @description Ends the session and removes its cookie.
         */
        delete: operations["SessionController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes the own password
         * @description Needs the present password. All other sessions of the account end.
         */
        put: operations["SessionController_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/notices/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks the notices of the account as seen
         * @description The notices (password reset, second factor removed, delay lifted) are not shown again.
         */
        post: operations["SessionController_noticesSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Confirms the second factor
         * @description Needs a code made from the offered secret. From then on every sign-in asks for a code.
         */
        put: operations["SessionController_confirmTotp"];
        /**
         * Offers a secret for the second factor
         * @description The secret takes effect when it is confirmed with a code.
         */
        post: operations["SessionController_offerTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Searches the audit log
         * @description Entries newest first, by time, account, action or subject. Reading the log is itself recorded.
         */
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the head of the audit chain
         * @description Sequence number and hash of the newest sealed entry. Written down elsewhere, it proves later that nothing was removed.
         */
        get: operations["AuditController_head"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verifies the audit chain
         * @description Computes every hash anew and names the first entry that does not fit, if any.
         */
        post: operations["AuditController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists kits
         * @description Kits of the own point, newest first; the coordinator sees all.
         */
        get: operations["KitController_list"];
        put?: never;
        /**
         * Issues collection kits
         * @description Makes kits for a collection point. Each kit has a form label and a tube label with check digits.
         */
        post: operations["KitController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits/labels.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prints labels
         * @description A PDF of form and tube labels, for new kits or for chosen ones.
         */
        get: operations["KitController_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kits/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Voids a kit
         * @description A kit that is damaged or lost can no longer be used. Needs a reason.
         */
        post: operations["KitController_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/specimens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists specimens
         * @description Specimens in scope, newest first, by status, donor or correction that waits.
         */
        get: operations["SpecimenController_list"];
        put?: never;
        /**
         * Registers a specimen
         * @description Binds form and tube label of one kit to a donor. Both labels must belong to the same kit.
         */
        post: operations["SpecimenController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/specimens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a specimen
         * @description With the chain of custody, its corrections, and what the caller may do with it.
         */
        get: operations["SpecimenController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects what a specimen is
         * @description Material and day of collection, with a reason. Before sending by the collection point, afterwards by the coordinator.
         */
        patch: operations["SpecimenCorrectionController_facts"];
        trace?: never;
    };
    "/specimens/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that a specimen belongs to another donor
         * @description Before typing it takes effect at once. After typing the laboratory lead must agree.
         */
        post: operations["SpecimenCorrectionController_reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/specimens/{id}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchanges the donors of two specimens
         * @description Two specimens were registered with each other's donor. Both are corrected in one step.
         */
        post: operations["SpecimenCorrectionController_swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/specimens/{id}/correction/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agrees to a correction of a typed specimen
         * @description The specimen and its profile go to the other donor, and the comparison is done again.
         */
        post: operations["SpecimenCorrectionController_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/specimens/{id}/correction/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses a correction of a typed specimen
         * @description The specimen stays with its donor. Needs a reason.
         */
        post: operations["SpecimenCorrectionController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/specimens/{id}/spoil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks a specimen as spoiled
         * @description Dropped, clotted or taken from the wrong person, before it is packed. Needs a reason.
         */
        post: operations["SpecimenCorrectionController_spoil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/specimens/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back that a specimen is spoiled
         * @description For a wrong click. Needs a reason.
         */
        post: operations["SpecimenCorrectionController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/specimens/{id}/found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that a lost specimen was found at the point
         * @description It can be packed again. Needs a reason.
         */
        post: operations["SpecimenCorrectionController_found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/specimens/{id}/undo-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undoes a receipt
         * @description For a wrong scan or a wrong condition, on the day it was made. Needs a reason.
         */
        post: operations["SpecimenCorrectionController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/specimens/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts a rejected specimen after all
         * @description The laboratory lead takes the rejection back. Needs a reason.
         */
        post: operations["SpecimenCorrectionController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists boxes
         * @description Boxes in scope, newest first, by status and day.
         */
        get: operations["ShipmentController_list"];
        put?: never;
        /**
         * Opens a box
         * @description An empty draft to pack specimens into.
         */
        post: operations["ShipmentController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a box
         * @description With the specimens in it and what the caller may do with it.
         */
        get: operations["ShipmentController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{id}/specimens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Packs a specimen
         * @description Puts the scanned specimen into the box.
         */
        post: operations["ShipmentController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{id}/specimens/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a specimen out of the box
         * @description The scanned specimen can be packed into another box.
         */
        post: operations["ShipmentController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a box
         * @description The specimens are on their way from now on. Carrier and tracking number are optional.
         */
        post: operations["ShipmentController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a box
         * @description Its specimens can be packed again.
         */
        post: operations["ShipmentController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receives a specimen in the laboratory
         * @description By its label, with its condition. A condition other than good rejects the specimen. A tube that the list does not name needs `unexpected` and a note.
         */
        post: operations["ReceiptController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{id}/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes the receipt of a box
         * @description What has not arrived is declared lost. Needs a reason.
         */
        post: operations["ReceiptController_reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{id}/declare-lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declares a whole box lost
         * @description Nothing of it has arrived. Needs a reason.
         */
        post: operations["ReceiptController_declareLost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scan/{barcode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds what a label belongs to
         * @description A specimen, a kit or a box, and the page that shows it.
         */
        get: operations["ScanController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists cases
         * @description Cases in scope, newest first. The search takes part of a number or code, or exactly a name, an ID number or a telephone.
         */
        get: operations["CaseController_list"];
        put?: never;
        /**
         * Opens a case
         * @description One missing person, with what is known of them. The collection point is the caller's.
         */
        post: operations["CaseController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a case
         * @description The family with consents, specimens and profiles, how far it is compared, its hits, and what the caller may do. Names are shown to those who may see them, and that is recorded.
         */
        get: operations["CaseController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects a case
         * @description Since when the person is missing, and whether it is urgent. Needs a reason.
         */
        patch: operations["CorrectionController_caseFields"];
        trace?: never;
    };
    "/cases/{id}/relatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a relative to a case
         * @description A new donor, or a registered one by `donorId`. An ID number that is known already must be answered with `duplicateChoice`.
         */
        post: operations["CaseController_addRelative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspends a case
         * @description The case is not compared until it is resumed. Needs a reason.
         */
        post: operations["CaseTransitionsController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resumes a case
         * @description The case is compared again with everyone, also with those who came in between.
         */
        post: operations["CaseTransitionsController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a case
         * @description Nobody looks for the person any more. Needs a reason.
         */
        post: operations["CaseTransitionsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopens a case
         * @description The case is compared again with everyone. Needs a reason.
         */
        post: operations["CaseTransitionsController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/family-contradictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists families that contradict themselves
         * @description What the typings of relatives say against their declared relation, with the names of the loci, oldest first. Relatives of one case are compared with each other only.
         */
        get: operations["ContradictionController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/family-contradictions/{id}/stand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides that a declared relation stands
         * @description For example after a mutation, or between twins. The family is searched. The decision holds for these profiles and relations only.
         */
        post: operations["ContradictionController_stand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/family-contradictions/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes such a decision back
         * @description The family is stopped again, with a reason.
         */
        post: operations["ContradictionController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/donors/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Corrects the identity of a donor
         * @description Name, ID number, telephone, address, sex and year of birth. An empty field clears what is stored.
         */
        put: operations["CorrectionController_donor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Corrects the identity of a missing person
         * @description Name, ID number, address, sex and day of birth. An empty field clears what is stored.
         */
        put: operations["CorrectionController_missing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/donors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a donor
         * @description With consent, specimens, profile and cases. Names are shown to those who may see them, and that is recorded.
         */
        get: operations["DonorController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects the facts of a person of unknown origin
         * @description Category and day of finding. Needs a reason.
         */
        patch: operations["CorrectionController_donorFields"];
        trace?: never;
    };
    "/donors/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a consent
         * @description From then on the profile of the donor may be compared.
         */
        post: operations["DonorController_record"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects what was written down of a consent
         * @description Kind, reference and day. The consent itself stays in force. Needs a reason.
         */
        patch: operations["CorrectionController_consent"];
        trace?: never;
    };
    "/cases/{id}/relatives/{donorId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Removes a relative from a case
         * @description For somebody who is not of this family. The comparison is done again. Needs a reason.
         */
        post: operations["CorrectionController_removeRelative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/relatives/{donorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects the relation of a relative
         * @description The comparison is done again with the right pedigree. Needs a reason.
         */
        patch: operations["CorrectionController_relation"];
        trace?: never;
    };
    "/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists persons of unknown origin
         * @description In scope, newest first. The search takes part of a code, or exactly a name, an ID number or a telephone.
         */
        get: operations["DonorController_list"];
        put?: never;
        /**
         * Registers a person of unknown origin
         * @description With category, sex and what is known. The consent may follow later; without it nothing is compared.
         */
        post: operations["DonorController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/donors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists donors
         * @description Relatives and persons of unknown origin together, for example those without a consent.
         */
        get: operations["DonorController_donorsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/donors/{id}/consent/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws a consent
         * @description The profile leaves the comparison at once. Hits that rest on it are stopped. Needs a reason.
         */
        post: operations["DonorController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/pedigree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the pedigree of a case
         * @description As it was drawn, or as it follows from the declared relations.
         */
        get: operations["PedigreeController_get"];
        /**
         * Draws the pedigree of a case
         * @description Replaces the drawing. The comparison is done again.
         */
        put: operations["PedigreeController_put"];
        post?: never;
        /**
         * Removes the drawing of a pedigree
         * @description The pedigree follows from the declared relations again.
         */
        delete: operations["PedigreeController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/prospect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Computes the chance to find
         * @description How likely the typed relatives are to reach the threshold, and which further relative would help most. Names no person.
         */
        get: operations["ProspectController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the versions of the approval rule
         * @description With proposals that wait, newest first, and which is in force.
         */
        get: operations["ApprovalRuleController_list"];
        put?: never;
        /**
         * Proposes an approval rule
         * @description Who is to decide about batches from now on; another laboratory lead approves it. Needs a reason.
         */
        post: operations["ApprovalRuleController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-rules/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves an approval rule
         * @description Batches are decided under it from now on. Not by the account that proposed it. Needs a reason.
         */
        post: operations["ApprovalRuleController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-rules/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rejects a proposed approval rule
         * @description Not by the account that proposed it. Needs a reason.
         */
        post: operations["ApprovalRuleController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approval-rules/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back a proposed approval rule
         * @description Only who proposed it. Needs a reason.
         */
        post: operations["ApprovalRuleController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/electropherograms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the electropherograms of a batch
         * @description With sample and quality of sizing, ladders first.
         */
        get: operations["ElectropherogramController_ofBatch"];
        put?: never;
        /**
         * Attaches an electropherogram
         * @description One .fsa or .hid file. It goes to the sample whose barcode or name stands in the name of the file or in the file; what cannot be assigned is refused.
         */
        post: operations["ElectropherogramController_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/electropherograms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads an electropherogram
         * @description All dyes, and the loci that can be drawn.
         */
        get: operations["ElectropherogramController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/electropherograms/{id}/loci/{locus}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads one locus of an electropherogram
         * @description The trace over an axis in bases, with the called alleles on their peaks.
         */
        get: operations["ElectropherogramController_locus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/electropherograms/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an electropherogram off its sample
         * @description For a file of the wrong sample. Needs a reason; the file stays in the archive.
         */
        post: operations["ElectropherogramController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/columns-not-needed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that columns are not needed
         * @description For refused columns of a batch, by their headers: remembered for tables with the same headers. The batch is judged again. Only the laboratory lead, with a reason.
         */
        post: operations["ImportColumnsController_columnsNotNeeded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/columns-not-needed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists columns that are not needed
         * @description Which column, in which kind of file, who said so, when and why, and what was taken back; newest first.
         */
        get: operations["ImportColumnsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/columns-not-needed/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back that a column is not needed
         * @description The next file with these headers is asked about it again. Batches that wait for approval are judged again; what was approved stays. Only the laboratory lead, with a reason.
         */
        post: operations["ImportColumnsController_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists import batches
         * @description Newest first, by status, or those with findings that wait.
         */
        get: operations["ImportController_list"];
        put?: never;
        /**
         * Uploads genotypes
         * @description Formats are recognised by content. Several files become one batch. The file is stored and judged by a worker; the answer is the batch to look at. A file that was uploaded before is refused.
         */
        post: operations["ImportController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads an import batch
         * @description Its state, how far it is, what became of its rows and cells, and what the caller may do.
         */
        get: operations["ImportController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the samples of a batch
         * @description With the verdict on each and its reason.
         */
        get: operations["ImportController_samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the rows of a batch
         * @description With the verdict on each, the cell it is about and its value.
         */
        get: operations["ImportController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the findings of a batch
         * @description What stopped plates or samples, with both typings where they differ, and what the caller may decide.
         */
        get: operations["ImportController_findingsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/plates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the plates that a batch brings back
         * @description With every difference from what was planned.
         */
        get: operations["ImportController_plates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads the file
         * @description As it was uploaded, with its SHA-256 as digest.
         */
        get: operations["ImportController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads the file with verdicts
         * @description The rows as they were uploaded, with two more columns: status and reason.
         */
        get: operations["ImportController_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a batch
         * @description Its accepted samples become profiles. By whom the approval rule in force names, and never of an own upload.
         */
        post: operations["ImportController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands in a batch
         * @description One that was only checked: it is judged again, and waits for approval then.
         */
        post: operations["ImportController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does the work of a batch again
         * @description For a batch whose work failed for good.
         */
        post: operations["ImportController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rejects a batch
         * @description Nothing of it is stored as a profile. By whom the approval rule in force names, or by its uploader. Needs a reason.
         */
        post: operations["ImportController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-findings/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides a finding
         * @description The laboratory lead releases or upholds what was stopped, or says what an unknown sample is. Needs a reason; to release a plate also cause and immediate action, which become a non-conformity.
         */
        post: operations["ImportFindingController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/panel-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the unknown panels of a batch
         * @description With the kits that have the markers of their rows.
         */
        get: operations["PanelQuestionController_list"];
        put?: never;
        /**
         * Says which kit an unknown panel is
         * @description The name is remembered in the vocabulary, and the batch is judged again. Only the laboratory lead, and never of an own upload.
         */
        post: operations["PanelQuestionController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the panels
         * @description The kits of loci that the laboratory may name at upload.
         */
        get: operations["PanelController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the vocabulary
         * @description The entries of one kind in the version in force.
         */
        get: operations["VocabularyController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the versions of the vocabulary
         * @description Newest first, with who made each.
         */
        get: operations["VocabularyController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary/sample-kind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tries a name
         * @description What a sample of this name and type would be taken for.
         */
        get: operations["VocabularyController_sampleKind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary/panel-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a panel and a bin file
         * @description Text files of GeneMapper become kits that can be proposed; nothing is stored.
         */
        post: operations["VocabularyController_readFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists changes of the vocabulary
         * @description Newest first.
         */
        get: operations["VocabularyController_listChanges"];
        put?: never;
        /**
         * Proposes a change of the vocabulary
         * @description Entries to be added, replaced or taken away together; another laboratory lead decides. Needs a reason and a source for each.
         */
        post: operations["VocabularyController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a change of the vocabulary
         * @description With its entries as they were and as they are to be.
         */
        get: operations["VocabularyController_getChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary/changes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a change of the vocabulary
         * @description It is in force from now on, as a new version. Not by the account that proposed it.
         */
        post: operations["VocabularyController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary/changes/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rejects a change of the vocabulary
         * @description Not by the account that proposed it. Needs a reason.
         */
        post: operations["VocabularyController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocabulary/changes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back a change of the vocabulary
         * @description Only who proposed it. Needs a reason.
         */
        post: operations["VocabularyController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nonconformities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists non-conformities
         * @description Newest first.
         */
        get: operations["NonConformityController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nonconformities/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the staff of the laboratory
         * @description Who may be made responsible for a correction.
         */
        get: operations["NonConformityController_staff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nonconformities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a non-conformity
         * @description With everything that was done about it.
         */
        get: operations["NonConformityController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nonconformities/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plans the correction
         * @description What is done, by whom and until when; also changes a plan.
         */
        post: operations["NonConformityController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nonconformities/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the correction was made
         * @description Its effect is checked next.
         */
        post: operations["NonConformityController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nonconformities/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says whether the correction helped
         * @description It is closed, or needs another action. Not by the person who is responsible for it.
         */
        post: operations["NonConformityController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nonconformities/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a non-conformity without correction
         * @description The immediate action was enough.
         */
        post: operations["NonConformityController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/nonconformities/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a non-conformity again
         * @description It has happened again.
         */
        post: operations["NonConformityController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/elimination-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the elimination set
         * @description Codes and kinds: no name and no genotype.
         */
        get: operations["EliminationController_list"];
        put?: never;
        /**
         * Adds an elimination profile
         * @description By hand, from a table, or from a sample of an import that is no donor’s. Name and genotypes are encrypted.
         */
        post: operations["EliminationController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/elimination-profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads an elimination profile
         * @description With name and genotypes; each look is on the audit log.
         */
        get: operations["EliminationController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/elimination-profiles/read-table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a table for the elimination set
         * @description Its samples with their genotypes; nothing is stored.
         */
        post: operations["EliminationController_readTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/elimination-profiles/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a profile out of the elimination set
         * @description Batches are not checked with it any more.
         */
        post: operations["EliminationController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quality/plates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the quality of plates
         * @description Refused samples, missing calls, heterozygosity, inbreeding and heights of peaks of the plates of the last imports, with control limits.
         */
        get: operations["QualityController_charts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists plates
         * @description Newest first, by status.
         */
        get: operations["PlateController_list"];
        put?: never;
        /**
         * Drafts a plate
         * @description An empty plate of 96 wells for a kit, with the names of the run settings in the instrument.
         */
        post: operations["PlateController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists specimens that wait for a plate
         * @description Urgent ones first, then those that have waited longest.
         */
        get: operations["PlateController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/turnaround": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads how long specimens take through the laboratory
         * @description Median and 90th percentile of each step in working days, and the specimens that wait too long.
         */
        get: operations["PlateController_turnaround"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a plate
         * @description Wells, lots, steps with who and when, and what keeps it from being released.
         */
        get: operations["PlateController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the tables in which a plate came back
         * @description With every difference from the plan.
         */
        get: operations["PlateController_returns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/worksheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prints the worksheet of a plate
         * @description A4, with the barcode of the plate and the wells as they lie.
         */
        get: operations["PlateController_worksheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/sample-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads the sample sheet of a plate
         * @description The file that the software of the instrument imports. Samples are named by barcode, the plate by its number.
         */
        get: operations["PlateController_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a specimen on a plate
         * @description By its barcode, into a well or the next free one.
         */
        post: operations["PlateWellController_putSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/controls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a control or a ladder on a plate
         * @description Into a well or its usual one, under a name that the import recognises.
         */
        post: operations["PlateWellController_putControl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/wells/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empties a well
         * @description While the plate is a draft.
         */
        post: operations["PlateWellController_clear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/fill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fills a plate from the waiting list
         * @description Urgent and old specimens first; missing controls are added.
         */
        post: operations["PlateWellController_fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Releases a plate
         * @description Only with a positive and a negative control, and a ladder in each three columns with samples.
         */
        post: operations["PlateStepController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/redraft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a plate back into drafting
         * @description Before it was amplified.
         */
        post: operations["PlateStepController_redraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/amplify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that a plate was amplified
         * @description The lot of the kit must be recorded.
         */
        post: operations["PlateStepController_amplify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that a plate was run
         * @description The lots of kit, polymer and size standard must be recorded.
         */
        post: operations["PlateStepController_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/fail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a plate up
         * @description Needs a reason; its specimens wait for another plate.
         */
        post: operations["PlateStepController_fail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a lot of a plate
         * @description An expired one only by the laboratory lead, with a reason.
         */
        post: operations["PlateStepController_useLot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plates/{id}/lots/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a recorded lot of a plate back
         * @description For a lot that was recorded by mistake.
         */
        post: operations["PlateStepController_takeLotBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reagent-lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists lots of reagents
         * @description Newest first, by kind.
         */
        get: operations["ReagentLotController_list"];
        put?: never;
        /**
         * Records a lot of a reagent
         * @description With the last day of its use.
         */
        post: operations["ReagentLotController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reagent-lots/{id}/plates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the plates that used a lot
         * @description Newest first, with the reason where the lot had expired.
         */
        get: operations["ReagentLotController_plates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/typings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the typings of a donor or a specimen
         * @description Newest first, with batch, kit and number of loci, without alleles. Without a filter nothing is listed.
         */
        get: operations["TypingController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/typings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws a typing
         * @description It leaves the profile of its donor, which is merged again and compared again. Who works on a hit that rests on it is told. Not by who uploaded its file.
         */
        post: operations["TypingController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/typings/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a withdrawal back
         * @description The typing takes part in the profile again. Refused where it differs from the profile in force at three loci or more.
         */
        post: operations["TypingController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/donors/{id}/profile/invalidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invalidates the profile of a donor
         * @description Withdraws every typing in it: nothing of the donor is compared until a new typing, or one that is taken back. Not where the caller uploaded a file of one of them.
         */
        post: operations["TypingController_invalidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locus-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists corrections of loci
         * @description Newest first, 500 at most, without alleles.
         */
        get: operations["LocusCorrectionController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locus-corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a correction of a locus
         * @description With the genotype before and after.
         */
        get: operations["LocusCorrectionController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/typings/{id}/loci": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the loci of a typing
         * @description With the genotypes that count now, to correct one of them.
         */
        get: operations["LocusCorrectionController_loci"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/typings/{id}/locus-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for the correction of a locus
         * @description The right genotype after the electropherogram was read again, or that the locus cannot be used. Nothing changes before another person, a lead, approves.
         */
        post: operations["LocusCorrectionController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locus-corrections/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves the correction of a locus
         * @description The typing stays as written; the profile is merged again with the correction and compared again. Who works on a hit that rests on it is told. Not by who asked for it.
         */
        post: operations["LocusCorrectionController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locus-corrections/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rejects the correction of a locus
         * @description Nothing changes. Not by who asked for it.
         */
        post: operations["LocusCorrectionController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locus-corrections/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back a request
         * @description Only by who asked for the correction.
         */
        post: operations["LocusCorrectionController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange-recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the recipients
         * @description Those with an agreement in force first.
         */
        get: operations["ExchangeRecipientController_list"];
        put?: never;
        /**
         * Proposes a recipient
         * @description With the agreement under which it receives profiles. It is added when another laboratory lead approves. Needs a reason.
         */
        post: operations["ExchangeRecipientController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange-recipients/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes a change of a recipient
         * @description Also to put it in force again. The recipient stays as it is until another laboratory lead approves. Needs a reason.
         */
        post: operations["ExchangeRecipientController_proposeChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange-recipients/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a recipient out of force
         * @description At once, by one laboratory lead: nothing is sent to it from now on. To put it in force again needs two. Needs a reason.
         */
        post: operations["ExchangeRecipientController_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange-recipient-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the changes of recipients
         * @description Those that wait and those that were decided, newest first.
         */
        get: operations["RecipientChangeController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange-recipient-changes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a change of a recipient
         * @description The recipient is as was proposed from now on. Not by the account that proposed it. Needs a reason.
         */
        post: operations["RecipientChangeController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange-recipient-changes/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rejects a change of a recipient
         * @description Not by the account that proposed it. Needs a reason.
         */
        post: operations["RecipientChangeController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange-recipient-changes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back a change of a recipient
         * @description Only who proposed it. Needs a reason.
         */
        post: operations["RecipientChangeController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what a request would hold
         * @description How many profiles and families, which loci, and what leaves with each; nothing is stored.
         */
        post: operations["ExchangeController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists requests
         * @description Newest first, by status or recipient, or those with matches that wait.
         */
        get: operations["ExchangeController_list"];
        put?: never;
        /**
         * Requests to send profiles
         * @description With recipient, purpose and legal basis. The list is fixed now; another laboratory lead decides.
         */
        post: operations["ExchangeController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a request
         * @description With its steps, its file, and what the caller may do.
         */
        get: operations["ExchangeController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the profiles of a request
         * @description Under which name each goes, which version was sent, and whether it is still in force; no genotypes.
         */
        get: operations["ExchangeController_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads the file of a request
         * @description By who requested or approved it. The first download delivers it. A file with a profile that was corrected or withdrawn, or whose search is over, is refused.
         */
        get: operations["ExchangeController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a request
         * @description The file is made then. Not by the account that made the request.
         */
        post: operations["ExchangeController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuses a request
         * @description Needs a reason. Not by the account that made the request.
         */
        post: operations["ExchangeController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws a request
         * @description Its file is deleted and no answer is taken any more. By who made it or a laboratory lead; needs a reason.
         */
        post: operations["ExchangeController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges/{id}/make-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has the file of a request made again
         * @description After a failure, or because a profile changed before the file went out.
         */
        post: operations["ExchangeController_makeAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/donors/{id}/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says where a donor's profile went
         * @description Newest first, with the version that was sent and whether it is still in force.
         */
        get: operations["ExchangeController_ofDonor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the answers to a request
         * @description Newest first, or only matches that nobody has dealt with.
         */
        get: operations["ExchangeAnswerController_list"];
        put?: never;
        /**
         * Imports answers to a request
         * @description A CSV table, or XML in the manner of CMF (docs/exchange.md). Each row is stored or refused with its cell; the same file again stores nothing.
         */
        post: operations["ExchangeAnswerController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchanges/{id}/answer-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the files of answers to a request
         * @description Newest first, with the rows that were refused.
         */
        get: operations["ExchangeAnswerController_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exchange-answers/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records what was done about a match
         * @description It is off the work list then.
         */
        post: operations["ExchangeAnswerController_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists hits
         * @description Newest first, by status, case or number of loci.
         */
        get: operations["HitController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a hit
         * @description With evidence by locus, the assumptions behind the numbers, second blood, and what the caller may do. Roles that do not work with genotypes get no evidence.
         */
        get: operations["HitController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/electropherograms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the electropherograms of the persons of a hit
         * @description Of the person and of the relatives, by person; each is read by its own address.
         */
        get: operations["HitController_electropherogramsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/recompute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads everything to compute a hit again
         * @description A ZIP with the genotypes, frequencies and settings of the hit, and the command that gives the same number.
         */
        get: operations["HitController_recompute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists links
         * @description Pairs among persons of unknown origin who may be the same person, siblings, or parent and child.
         */
        get: operations["LinkController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a link
         * @description With evidence by locus and the likelihood of each relation.
         */
        get: operations["LinkController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/links/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides a link
         * @description One reviewer confirms or dismisses it, with a code and a reason.
         */
        post: operations["LinkController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists relatives who may be registered twice
         * @description Pairs of relatives with the genotype of one person, with codes and numbers, without names and genotypes, newest first. Kinship between families is never computed.
         */
        get: operations["DuplicateController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts the relatives that were compared
         * @description Each with all others, for identity alone.
         */
        get: operations["DuplicateController_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads such a pair
         * @description With cases, samples and what was decided.
         */
        get: operations["DuplicateController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what a pair is
         * @description One person, identical twins, samples mixed up, or different persons; with a reason. Records and profiles stay as they are.
         */
        post: operations["DuplicateController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a decision on a pair back
         * @description The pair waits for a decision again.
         */
        post: operations["DuplicateController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what has been compared
         * @description Whether every active case was compared with every person, and what is still outstanding.
         */
        get: operations["CoverageController_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage/search-again/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pauses the re-search
         * @description Searching all cases again under a new policy stops until it is resumed. New cases and persons are still compared.
         */
        post: operations["CoverageController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage/search-again/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resumes the re-search
         * @description It goes on where it stopped.
         */
        post: operations["CoverageController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the versions of the policy
         * @description Thresholds and model settings, newest first, each with its reason.
         */
        get: operations["PolicyController_list"];
        put?: never;
        /**
         * Puts a new version of the policy in force
         * @description All cases are searched again under it. Needs a reason.
         */
        post: operations["PolicyController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the policy in force
         * @description Thresholds and model settings of every new comparison.
         */
        get: operations["PolicyController_current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/what-ifs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the policies that were tried
         * @description Newest first.
         */
        get: operations["WhatIfController_list"];
        put?: never;
        /**
         * Tries a policy without putting it in force
         * @description A worker compares everything under the settings and stores no hit. The answer is the run to look at.
         */
        post: operations["WhatIfController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/what-ifs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a tried policy
         * @description How far it is, then which hits it would gain, lose and keep.
         */
        get: operations["WhatIfController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/what-ifs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a tried policy
         * @description The worker stops it and keeps no result.
         */
        post: operations["WhatIfController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calibrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the calibrations
         * @description Newest first.
         */
        get: operations["CalibrationController_list"];
        put?: never;
        /**
         * Starts a calibration
         * @description A worker simulates families and measures how often they are found, and how often by chance. The answer is the run to look at.
         */
        post: operations["CalibrationController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calibrations/observed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the decided hits with their scores
         * @description To compare the calibration with what reviewers confirmed and refuted.
         */
        get: operations["CalibrationController_observed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calibrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a calibration
         * @description How far it is, then the rates at each threshold by type of family.
         */
        get: operations["CalibrationController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calibrations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a calibration
         * @description The worker stops it and keeps no result.
         */
        post: operations["CalibrationController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claims the free seat of a hit
         * @description First reviewer, second reviewer, or arbiter of a conflict. Nobody holds two seats of one hit.
         */
        post: operations["ReviewController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a seat back
         * @description Before the opinion is given. Another reviewer can claim the hit.
         */
        post: operations["ReviewController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the opinions on a hit
         * @description Those that the caller may see: the own one, and all once the hit is decided.
         */
        get: operations["ReviewController_opinions"];
        put?: never;
        /**
         * Gives an opinion on a hit
         * @description A code and a reason. The second reviewer does not see the first opinion. Two that agree decide the hit; two that differ need an arbiter.
         */
        post: operations["ReviewController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/give-up-recollection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a hit whose new evidence cannot be had
         * @description For a hit that waits for more loci, relatives or blood. Needs a reason. Its specimens are what they were before; evidence that comes later is compared anew.
         */
        post: operations["ReviewController_giveUpRecollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads the match report
         * @description A PDF in the language asked for. It carries a number and a fingerprint by which it can be verified.
         */
        get: operations["ReportController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verifies a match report
         * @description Looks up the code that is printed on a report and says what was issued under it.
         */
        get: operations["ReportController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/second-blood/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs that second blood cannot be had
         * @description Laboratory lead and coordinator must both sign, with a reason.
         */
        post: operations["SecondBloodController_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/second-blood/refute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refutes a hit after second blood
         * @description For blood that contradicts, or a hit that lost its basis. Needs a reason.
         */
        post: operations["SecondBloodController_refute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists tasks on site
         * @description Of the own district, by state; the coordinator sees all.
         */
        get: operations["TaskController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a task on site
         * @description Who is to be visited and where, the visits so far, and the match report. Names are shown, and that is recorded.
         */
        get: operations["TaskController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Downloads the match report of a task
         * @description A PDF in the language asked for.
         */
        get: operations["TaskController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts a task
         * @description The investigator works on it from now on.
         */
        post: operations["TaskController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a visit
         * @description Day, place and note.
         */
        post: operations["TaskController_addVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reports the outcome of a task
         * @description What was found on site, and what the person wishes.
         */
        post: operations["TaskController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/undo-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Returns a report that was wrong
         * @description The task is taken up again. Needs a reason.
         */
        post: operations["TaskController_undoReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/reunion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a reunion
         * @description The family is together again; the case ends.
         */
        post: operations["ReunionController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/reunion/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks to undo a reunion
         * @description It was recorded by mistake. Another person must approve.
         */
        post: operations["ReunionController_requestUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/reunion/undo/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides whether a reunion is undone
         * @description Approved, the case is open and compared again.
         */
        post: operations["ReunionController_decideUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records the follow-up of a reunion
         * @description How the family is doing, as a note.
         */
        post: operations["EndingController_followUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a hit after the follow-up
         * @description Nothing more is expected.
         */
        post: operations["EndingController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hits/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a hit because the person wants no contact
         * @description The coordinator says whether the case ends too.
         */
        post: operations["EndingController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists messages to the own role
         * @description Those that nobody has acknowledged first.
         */
        get: operations["MessageController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledges a message
         * @description It is taken off the list of the role.
         */
        post: operations["MessageController_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what waits for the own role
         * @description Counts of open work by kind, with the age of the oldest and the page that lists it.
         */
        get: operations["WorklistController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says how the installation is
         * @description Database and worker, for monitoring.
         */
        get: operations["HealthController_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics for Prometheus
         * @description Text in the format of Prometheus.
         */
        get: operations["HealthController_scrape"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists work that was set aside
         * @description Work that ended its process or failed too often, with its last error.
         */
        get: operations["SetAsideWorkController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work/{id}/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries work again that was set aside
         * @description It is put into the queue once more.
         */
        post: operations["SetAsideWorkController_tryAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the queues of work
         * @description What waits and runs in each, and which of them are paused.
         */
        get: operations["QueuesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            /** Format: uuid */
            id: string;
            username: string;
            displayName: string;
            role: components["schemas"]["Role"];
            /** Format: uuid */
            districtId: string | null;
            /** Format: uuid */
            collectionPointId: string | null;
            /** @description Whether a second factor is set up */
            enrolled: boolean;
            /** @description The one-time password was not changed yet */
            passwordChangeRequired: boolean;
            /**
             * Format: date-time
             * @description Sign-ins on unknown browsers are held up until then, after failures
             */
            heldUpUntil: string | null;
            /** Format: date-time */
            disabledAt: string | null;
            isDemonstration: boolean;
            /** Format: date-time */
            createdAt: string;
            version: number;
            /** @description What the caller may do with the account now */
            steps: components["schemas"]["AccountStep"][];
        };
        AccountNotice: {
            kind: components["schemas"]["AccountNoticeKind"];
            /** Format: date-time */
            at: string;
            /** @description Null when the command line did it */
            by: string | null;
        };
        /** @enum {string} */
        AccountNoticeKind: "password_reset" | "second_factor_reset" | "unlocked";
        AccountPage: {
            items: components["schemas"]["Account"][];
            next: string | null;
        };
        AccountSession: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            address: string;
            userAgent: string;
            /** @description Neither revoked, nor idle for too long, nor past its last hour */
            open: boolean;
            /** @description What the caller may do with the session now */
            steps: components["schemas"]["SessionStep"][];
        };
        AccountSessionPage: {
            items: components["schemas"]["AccountSession"][];
            next: string | null;
        };
        /**
         * @description What the caller may do with the account now
         * @enum {string}
         */
        AccountStep: "unlock" | "reset_password" | "reset_second_factor" | "disable";
        AccountVersionBody: {
            /** @example 1 */
            version: number;
        };
        AccountWithPassword: {
            /** Format: uuid */
            id: string;
            username: string;
            displayName: string;
            role: components["schemas"]["Role"];
            /** Format: uuid */
            districtId: string | null;
            /** Format: uuid */
            collectionPointId: string | null;
            /** @description Whether a second factor is set up */
            enrolled: boolean;
            /** @description The one-time password was not changed yet */
            passwordChangeRequired: boolean;
            /**
             * Format: date-time
             * @description Sign-ins on unknown browsers are held up until then, after failures
             */
            heldUpUntil: string | null;
            /** Format: date-time */
            disabledAt: string | null;
            isDemonstration: boolean;
            /** Format: date-time */
            createdAt: string;
            version: number;
            /** @description What the caller may do with the account now */
            steps: components["schemas"]["AccountStep"][];
            /**
             * @description Shown this once; to be changed at the first sign-in
             * @example k7mq-2xwe-9prt-hd4b
             */
            oneTimePassword: string;
            /**
             * Format: date-time
             * @description The one-time password is worth nothing from then on
             */
            passwordExpiresAt: string;
        };
        AcknowledgeBody: Record<string, never>;
        AddEliminationBody: {
            kind: components["schemas"]["EliminationKind"];
            /**
             * @description Encrypted; shown to the laboratory lead on request
             * @example 陈静
             */
            person: string;
            /** @example Staff plate of 12 May */
            source: string;
            /**
             * Format: uuid
             * @description Sample of an import that is no donor’s
             */
            sampleId?: string;
            /** @description Needed without a sample */
            genotypes?: components["schemas"]["LocusCall"][];
        };
        /** @enum {string} */
        Agreement: "agrees" | "contradicts" | "unknown";
        /**
         * @description By what alleles were placed
         * @enum {string}
         */
        AllelePlacing: "ladder" | "distance" | "order";
        Alternative: {
            /** @description Place of the person in the family */
            code: components["schemas"]["AlternativeCode"];
            /** @description Against unrelated; null: impossible, not computed */
            log10Lr: number | null;
            /** @description same: nobody typed tells it from H1 */
            outcome: components["schemas"]["AlternativeOutcome"];
        };
        /**
         * @description Place of the person in the family
         * @enum {string}
         */
        AlternativeCode: "full_sibling" | "paternal_half_sibling" | "maternal_half_sibling" | "child" | "father_brother" | "mother_sister" | "sibling_of_father" | "sibling_of_mother";
        /**
         * @description same: nobody typed tells it from H1
         * @enum {string}
         */
        AlternativeOutcome: "computed" | "same" | "impossible" | "not_computed";
        Alternatives: {
            tested: components["schemas"]["Alternative"][];
            /** @description Among those told apart from H1 */
            best: components["schemas"]["BestAlternative"] | null;
        };
        AnswerFile: {
            /** Format: uuid */
            id: string;
            /** @example answers.csv */
            fileName: string;
            sha256: string;
            /** @description Rows that were stored */
            accepted: number;
            /** @description Rows that say what was stored already */
            repeated: number;
            /** @description Rows that were refused */
            refused: number;
            /** @description The first refused rows, with the cell */
            problems: components["schemas"]["AnswerProblem"][];
            uploadedBy: string;
            /** Format: date-time */
            uploadedAt: string;
        };
        AnswerProblem: {
            /** @description Row of the table, or line of the text */
            row: number;
            /** @example Result */
            column: string;
            /** @example perhaps */
            value: string;
            reason: string;
        };
        /**
         * @description The newest answer
         * @enum {string}
         */
        AnswerResult: "no_match" | "possible_match" | "match";
        /**
         * @description Who decides about a batch: a laboratory lead, or any second person. Never who uploaded it.
         * @enum {string}
         */
        ApprovalDecider: "lead" | "second_person";
        ApprovalRule: {
            /** Format: uuid */
            id: string;
            /**
             * @description Its number, once it was approved
             * @example 2
             */
            ruleVersion: number | null;
            status: components["schemas"]["ProposalStatus"];
            /** @description Whether batches are decided under it now */
            inForce: boolean;
            /** @description Who decides about a batch: a laboratory lead, or any second person. Never who uploaded it. */
            decides: components["schemas"]["ApprovalDecider"];
            /** @example Two analysts work each day, and a lead on three */
            reason: string;
            /** @description The version that the proposer saw */
            baseVersion: number | null;
            /** @description Null: it came with the system */
            proposedBy: string | null;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description What the caller may do now */
            steps: components["schemas"]["ApprovalRuleStep"][];
            version: number;
        };
        ApprovalRuleList: {
            inForce: components["schemas"]["BatchApprovalRule"];
            items: components["schemas"]["ApprovalRule"][];
            next: string | null;
        };
        /**
         * @description What the caller may do now
         * @enum {string}
         */
        ApprovalRuleStep: "approve" | "reject" | "withdraw";
        ApproveBody: {
            /** @example 3 */
            version: number;
        };
        AskedLocusCorrection: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            typingId: string;
            /** @example D3S1358 */
            locus: string;
            status: components["schemas"]["LocusCorrectionStatus"];
            /** @example 1 */
            version: number;
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            accountId: string | null;
            accountName: string | null;
            /**
             * @description Role of the caller, or `system`
             * @example analyst
             */
            role: string;
            action: string;
            subjectType: string;
            subjectId: string;
            requestId: string | null;
            data: Record<string, never>;
            /** @description Place in the chain; null while not yet sealed */
            seq: number | null;
        };
        AuditHead: {
            seq: number | null;
            /** @description SHA-256, hexadecimal */
            hash: string | null;
            /** Format: date-time */
            sealedAt: string | null;
            /** @description Entries that wait for their seal */
            unsealed: number;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            next: string | null;
        };
        /** @enum {string} */
        AuditProblem: "altered" | "missing" | "reordered" | "slipped_in" | "rewritten" | "unsealed";
        AuditVerification: {
            ok: boolean;
            /** @description Links of the chain that were checked */
            entries: number;
            /** @description Hash of the last one */
            head: string | null;
            /** @description Entries that wait for their seal */
            unsealed: number;
            /** @description In words */
            firstProblem: string | null;
            problemKind: components["schemas"]["AuditProblem"] | null;
            /** Format: uuid */
            problemEntryId: string | null;
        };
        /** @enum {string} */
        BasisLoss: "not_in_family" | "other_relation" | "genotypes_gone";
        BatchApprovalRule: {
            /** @example 1 */
            version: number;
            /** @description Who decides about a batch: a laboratory lead, or any second person. Never who uploaded it. */
            decides: components["schemas"]["ApprovalDecider"];
        };
        BeforeAfter: {
            before: number;
            after: number;
        };
        BestAlternative: {
            code: components["schemas"]["AlternativeCode"];
            /** @description H1 against this place */
            log10Lr: number;
        };
        Bilingual: {
            zh: string;
            en: string;
        };
        CalibratedType: {
            type: components["schemas"]["CalibrationType"];
            families: number;
            /** @description Fewest loci that a family was computed at */
            loci: number;
            /** @description Probability that the missing member reaches the threshold */
            detection: number[];
            /** @description Standard error */
            detectionError: number[];
            /** @description Probability that an unrelated person reaches it */
            chance: number[];
            /** @description Standard error */
            chanceError: number[];
            /** @description Share of simulated members that reached it */
            simulatedDetection: number[];
            /** @description Share of simulated unrelated persons that reached it */
            simulatedChance: number[];
            /** @description Standard error of simulated minus exact detection */
            simulationError: number[];
            /** @description log10 LR of true members */
            quantiles: components["schemas"]["Quantiles"];
        };
        Calibration: {
            /** Format: uuid */
            id: string;
            parameters: components["schemas"]["CalibrationParameters"];
            policyVersion: number;
            status: components["schemas"]["RunStatus"];
            /** @description Families; null unless it waits or runs */
            progress: components["schemas"]["RunProgress"] | null;
            /** Format: uuid */
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description What the caller may do with the run now */
            steps: components["schemas"]["RunStep"][];
        };
        CalibrationDetail: {
            /** Format: uuid */
            id: string;
            parameters: components["schemas"]["CalibrationParameters"];
            policyVersion: number;
            status: components["schemas"]["RunStatus"];
            /** @description Families; null unless it waits or runs */
            progress: components["schemas"]["RunProgress"] | null;
            /** Format: uuid */
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description What the caller may do with the run now */
            steps: components["schemas"]["RunStep"][];
            /** @description Null until it is done */
            results: components["schemas"]["CalibrationResults"] | null;
        };
        CalibrationPage: {
            items: components["schemas"]["Calibration"][];
            next: string | null;
        };
        CalibrationParameters: {
            /**
             * @description Null: the loci most profiles have
             * @example GlobalFiler
             */
            panel: string | null;
            loci: string[];
            /** @description Autosomal loci of the kit without frequencies */
            missingLoci: string[];
            families: number;
            /** @description True members, and unrelated persons, scored directly for each family */
            children: number;
            seed: number;
        };
        CalibrationResults: {
            /** @description log10 LR */
            thresholds: number[];
            types: components["schemas"]["CalibratedType"][];
            settings: components["schemas"]["PolicySettings"];
            frequencySource: string;
        };
        /** @enum {string} */
        CalibrationType: "father_duo" | "mother_duo" | "trio" | "full_sibling" | "two_siblings" | "grandparents" | "grandparent_sibling" | "uncle" | "half_sibling";
        CaseBody: {
            missing: components["schemas"]["MissingPersonBody"];
            /** @default false */
            urgent?: boolean;
        };
        CaseDetail: {
            /** Format: uuid */
            id: string;
            /** @example 2026-TJ-00123 */
            number: string;
            /** Format: uuid */
            districtId: string;
            /** Format: uuid */
            collectionPointId: string;
            status: components["schemas"]["CaseStatus"];
            missingSex: components["schemas"]["Sex"];
            /** Format: date */
            missingBirthDate: string | null;
            /** Format: date */
            missingSince: string;
            urgent: boolean;
            /** Format: date-time */
            createdAt: string;
            version: number;
            typedMembers: number;
            identity: components["schemas"]["Identity"] | null;
            members: components["schemas"]["CaseMember"][];
            search: components["schemas"]["CaseSearch"];
            /** @description Empty for those who do not review hits */
            hits: components["schemas"]["CaseHit"][];
            /** @description What the caller may do with the case now */
            steps: components["schemas"]["CaseStep"][];
            timeline: components["schemas"]["TimelineEntry"][];
        };
        CaseDrawing: {
            /** @description Version of the case; a change needs it */
            version: number;
            /** @description False when the pedigree follows from the declared relations */
            drawn: boolean;
            members: components["schemas"]["DrawnMember"][];
            /** @description Donors who joined the case after it was drawn; not compared */
            unplaced: string[];
        };
        CaseFieldsBody: {
            /** @example 1 */
            version: number;
            reason: string;
            /** Format: date */
            missingSince?: string;
            urgent?: boolean;
        };
        CaseHit: {
            /** Format: uuid */
            id: string;
            number: string;
            status: components["schemas"]["HitStatus"];
            log10Lr: number;
            /** @example P-000123 */
            personCode: string;
            /** @description The missing member of the family whom the person may be */
            missingKey: string;
        };
        CaseMember: {
            /** Format: uuid */
            donorId: string;
            /** @example D-000123 */
            code: string;
            relation: components["schemas"]["Relation"];
            sex: components["schemas"]["Sex"];
            birthYear: number | null;
            identity: components["schemas"]["Identity"] | null;
            consent: components["schemas"]["Consent"] | null;
            specimens: components["schemas"]["SpecimenBrief"][];
            profile: components["schemas"]["ProfileBrief"] | null;
        };
        CasePage: {
            items: components["schemas"]["CaseSummary"][];
            next: string | null;
        };
        CaseProspect: {
            /** @description Null for a family with belongings of the missing person, which are compared directly */
            prospect: components["schemas"]["Prospect"] | null;
        };
        CaseSearch: {
            /** @description Version of the family that the status belongs to */
            version: number;
            status: components["schemas"]["SearchStatus"];
            personsCompared: number;
            /** Format: date-time */
            joinedAt: string | null;
            notSearchableCode: string | null;
            /** @description Codes of the relatives whose typing contradicts their declared relation, the strongest first */
            contradicting: string[];
            /** @description Candidates beyond the largest number of hits one search may raise */
            hitsLeftOut: number;
            /** @description One each when several members are missing */
            members: components["schemas"]["MemberSearch"][];
        };
        /** @enum {string} */
        CaseStatus: "open" | "suspended" | "reunited" | "closed";
        /**
         * @description What the caller may do with the case now
         * @enum {string}
         */
        CaseStep: "suspend" | "resume" | "close" | "reopen" | "add_relative" | "correct_members" | "draw";
        CaseSummary: {
            /** Format: uuid */
            id: string;
            /** @example 2026-TJ-00123 */
            number: string;
            /** Format: uuid */
            districtId: string;
            /** Format: uuid */
            collectionPointId: string;
            status: components["schemas"]["CaseStatus"];
            missingSex: components["schemas"]["Sex"];
            /** Format: date */
            missingBirthDate: string | null;
            /** Format: date */
            missingSince: string;
            urgent: boolean;
            /** Format: date-time */
            createdAt: string;
            version: number;
            members: number;
            /** @description Members with a typed specimen */
            typedMembers: number;
        };
        /** @enum {string} */
        Category: "rescued_child" | "child_of_unknown_origin" | "household_registration" | "vagrant_minor" | "abandoned_infant" | "welfare_resident" | "adult_seeking_family" | "unidentified_body";
        Cells: {
            /** @description Cells that were read into names, markers and alleles */
            used: number;
            /** @description Cells of columns whose meaning is known and which are not needed */
            notNeeded: number;
            /** @description Cells of refused calls and refused columns */
            refused: number;
            columnsNotNeeded: components["schemas"]["Column"][];
            columnsRefused: components["schemas"]["RefusedColumn"][];
        };
        ChangePasswordBody: {
            currentPassword: string;
            newPassword: string;
        };
        ChangedEntry: {
            kind: components["schemas"]["VocabularyKind"];
            key: string;
            /** @description Null: it is to be gone */
            value: {
                [key: string]: unknown;
            } | null;
            /** @description In the version that the proposer saw */
            before: {
                [key: string]: unknown;
            } | null;
            /** @example Insert of the kit, lot 2026-03 */
            source: string;
        };
        CheckCorrectionBody: {
            /** @example Foil is used since 12 May */
            note: string;
            /** @example 1 */
            version: number;
            /** @description Whether the action helped */
            effective: boolean;
        };
        ClearWellBody: {
            /** @example C01 */
            well: string;
            /** @example 1 */
            version: number;
        };
        CollectionPoint: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            districtId: string;
            /** @example TJ-HP-01 */
            code: string;
            nameZh: string;
            nameEn: string;
        };
        Column: {
            /**
             * @description As a spreadsheet names it
             * @example F
             */
            column: string;
            /** @example Height 1 */
            header: string;
            /** @description Cells with content */
            cells: number;
        };
        ColumnsNotNeededBody: {
            /** @example 3 */
            version: number;
            reason: string;
            /**
             * @description As the batch lists them
             * @example [
             *       "Freezer"
             *     ]
             */
            headers: string[];
        };
        /**
         * @description Anything but `good` rejects the specimen
         * @enum {string}
         */
        Condition: "good" | "damaged" | "unlabelled";
        ConfirmTotpBody: {
            /** @example 123456 */
            code: string;
        };
        Consent: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ConsentKind"];
            reference: string;
            /** Format: date */
            givenOn: string;
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        ConsentBody: {
            kind: components["schemas"]["ConsentKind"];
            /** @description Number of the signed form, or the legal basis */
            reference: string;
            /** Format: date */
            givenOn: string;
        };
        ConsentCorrectionBody: {
            /** @example 1 */
            version: number;
            reason: string;
            kind?: components["schemas"]["ConsentKind"];
            reference?: string;
            /** Format: date */
            givenOn?: string;
        };
        /** @enum {string} */
        ConsentFilter: "missing";
        /** @enum {string} */
        ConsentKind: "own_consent" | "guardian_consent" | "legal_basis";
        ContradictingMember: {
            /** Format: uuid */
            id: string;
            /** @example P-000123 */
            code: string;
            relation: components["schemas"]["Relation"] | null;
        };
        Contradiction: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** @example 2026-TJ-00123 */
            caseNumber: string;
            kind: components["schemas"]["ContradictionKind"];
            members: components["schemas"]["ContradictingMember"][];
            /** @description Of the declared place against unrelated */
            log10Lr: number | null;
            lociCompared: number;
            /** @description Inconsistent loci; of one genotype the equal ones. No alleles */
            loci: string[];
            status: components["schemas"]["ContradictionStatus"];
            reason: string | null;
            /** @example 周航 */
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date-time */
            foundAt: string;
            steps: components["schemas"]["ContradictionStep"][];
            version: number;
        };
        /** @enum {string} */
        ContradictionFilter: "open";
        /** @enum {string} */
        ContradictionKind: "place" | "same_genotype";
        /** @enum {string} */
        ContradictionRule: "show" | "exclude";
        /** @enum {string} */
        ContradictionStatus: "open" | "stands" | "gone";
        /** @enum {string} */
        ContradictionStep: "stand" | "reopen";
        /** @enum {string} */
        ControlKind: "positive_control" | "negative_control" | "ladder";
        CorrectLocusBody: {
            /** @example 1 */
            version: number;
            reason: string;
            /** @example D3S1358 */
            locus: string;
            /**
             * @description The right genotype, a homozygote twice; null where the locus cannot be used
             * @example [
             *       "15",
             *       "16"
             *     ]
             */
            alleles: string[] | null;
        };
        /** @enum {string} */
        CorrectionFilter: "proposed";
        /** @enum {string} */
        CorrectionStatus: "proposed" | "applied" | "refused";
        Coverage: {
            /** @description Every open, searchable case is compared with every person of unknown origin, and these among themselves */
            complete: boolean;
            personsIndexed: number;
            personsAlive: number;
            /** @description Persons numbered */
            head: number;
            /** @description Persons compared with every joined case */
            cursor: number;
            /** @description Persons compared among themselves under the policy in force */
            linksCursor: number;
            /** @description Of these, persons whose comparison failed; it is tried again */
            linksSetAside: number;
            /** @description Persons above a threshold beyond the most links one person may raise */
            linksLeftOut: number;
            /** @description Pieces of work that were set aside and wait for a system administrator */
            workSetAside: number;
            casesActive: number;
            casesJoined: number;
            casesNotSearchable: number;
            oldestUncomparedSeconds: number | null;
            /**
             * Format: date-time
             * @description When the index was last found to hold every published person
             */
            provedAt: string | null;
            policyVersion: number;
            /** @description The re-search of many cases that is not done, if there is one */
            searchAgain: components["schemas"]["SearchAgain"] | null;
        };
        CustodyEvent: {
            event: string;
            fromStatus: components["schemas"]["SpecimenStatus"] | null;
            toStatus: components["schemas"]["SpecimenStatus"];
            /** Format: date-time */
            at: string;
            who: string | null;
            note: string | null;
        };
        DatabaseHealth: {
            status: components["schemas"]["DatabaseState"];
            milliseconds: number | null;
        };
        /** @enum {string} */
        DatabaseState: "ok" | "unreachable";
        DecideFindingBody: {
            decision: components["schemas"]["FindingDecision"];
            reason: string;
            /**
             * @description Needed to release a plate: with the immediate action it becomes a non-conformity
             * @example Evaporation at the edge of the plate
             */
            cause?: string;
            /** @example Positive control typed again, agrees */
            immediateAction?: string;
            /** @example 1 */
            version: number;
        };
        DecisionBody: {
            reason: string;
        };
        /** @enum {string} */
        DeclaredRelation: "father" | "mother" | "child" | "spouse_parent_of_child" | "full_sibling" | "maternal_half_sibling" | "paternal_half_sibling" | "paternal_grandfather" | "paternal_grandmother" | "maternal_grandfather" | "maternal_grandmother" | "paternal_uncle" | "paternal_aunt" | "maternal_uncle" | "maternal_aunt" | "self" | "other_relative";
        DeclineBody: {
            /** @example 1 */
            version: number;
            /** @description Stands in the timeline of the hit: names nobody */
            note: string;
            /** @description Whether the case ends too; otherwise it goes on being searched */
            closeCase: boolean;
        };
        DemonstrationAccount: {
            username: string;
            role: components["schemas"]["Role"];
            displayName: string;
        };
        DifferingLocus: {
            locus: string;
            /** @description Of the profile in force, or of the other sample */
            inForce: string[];
            typed: string[];
            /** @description Explained by an allele that one typing did not show */
            dropOut: boolean;
        };
        Distribution: {
            unrelated: components["schemas"]["Point"][];
            related: components["schemas"]["Point"][];
            /**
             * @description The log10 LR from which the policy raised hits; absent in older hits
             * @example 4
             */
            threshold?: number;
        };
        District: {
            /** Format: uuid */
            id: string;
            /**
             * @description GB/T 2260
             * @example 120101
             */
            code: string;
            /** @example 和平区 */
            nameZh: string;
            /** @example Heping */
            nameEn: string;
        };
        DistrictBacklog: {
            /** Format: uuid */
            districtId: string;
            /** @description Verification tasks that are not reported */
            waiting: number;
            /** Format: date-time */
            oldestAt: string | null;
        };
        DoneToday: {
            /**
             * @description Action of the audit log
             * @example specimen.packed
             */
            kind: string;
            count: number;
        };
        DonorCase: {
            /** Format: uuid */
            caseId: string;
            /** @example 2026-TJ-00123 */
            number: string;
            relation: components["schemas"]["Relation"];
        };
        DonorCorrectionBody: {
            /** @example 1 */
            version: number;
            /** @description The whole identity; what is left out is removed */
            identity: components["schemas"]["IdentityBody"];
            sex?: components["schemas"]["Sex"];
            /** @description Null clears it */
            birthYear?: number | null;
            /** @description Answers `intake.duplicate_id_number` */
            duplicateChoice?: components["schemas"]["NewDuplicateChoice"];
            reason?: string;
        };
        DonorDetail: {
            /** Format: uuid */
            id: string;
            /** @example P-000123 */
            code: string;
            kind: components["schemas"]["DonorKind"];
            category: components["schemas"]["Category"] | null;
            sex: components["schemas"]["Sex"];
            birthYear: number | null;
            /** Format: date */
            foundOn: string | null;
            /** Format: uuid */
            districtId: string;
            /** Format: uuid */
            collectionPointId: string;
            /** @description In force, else the one withdrawn last */
            consent: components["schemas"]["Consent"] | null;
            specimens: components["schemas"]["SpecimenBrief"][];
            profile: components["schemas"]["ProfileBrief"] | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
            /** @description Loci whose typings differ; null for who may not see genotypes */
            disagreements: components["schemas"]["LocusDisagreement"][] | null;
            identity: components["schemas"]["Identity"] | null;
            cases: components["schemas"]["DonorCase"][];
            timeline: components["schemas"]["TimelineEntry"][];
        };
        DonorFieldsBody: {
            /** @example 1 */
            version: number;
            reason: string;
            category?: components["schemas"]["Category"];
            /**
             * Format: date
             * @description Null clears it
             */
            foundOn?: string | null;
        };
        /** @enum {string} */
        DonorKind: "relative" | "unknown_origin";
        DonorPage: {
            items: components["schemas"]["DonorSummary"][];
            next: string | null;
        };
        /** @enum {string} */
        DonorState: "ordered" | "collected" | "concordant" | "discordant" | "too_few_loci";
        DonorSummary: {
            /** Format: uuid */
            id: string;
            /** @example P-000123 */
            code: string;
            kind: components["schemas"]["DonorKind"];
            category: components["schemas"]["Category"] | null;
            sex: components["schemas"]["Sex"];
            birthYear: number | null;
            /** Format: date */
            foundOn: string | null;
            /** Format: uuid */
            districtId: string;
            /** Format: uuid */
            collectionPointId: string;
            /** @description In force, else the one withdrawn last */
            consent: components["schemas"]["Consent"] | null;
            specimens: components["schemas"]["SpecimenBrief"][];
            profile: components["schemas"]["ProfileBrief"] | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        DrawingBody: {
            /** @example 1 */
            version: number;
            members: components["schemas"]["DrawnMemberBody"][];
        };
        DrawnMember: {
            /**
             * @description `missing` is the person whom the case is about
             * @example missing
             */
            key: string;
            role: components["schemas"]["DrawnRole"];
            /** @description Tells members of one role apart */
            number: number | null;
            sex: components["schemas"]["Sex"];
            /** @description Key of the father */
            father: string | null;
            /** @description Key of the mother */
            mother: string | null;
            /** Format: uuid */
            donorId: string | null;
            /** @description Reference items: donors with the relation `self` */
            items: string[];
            /** @description Set when this member is missing */
            missing: components["schemas"]["MissingFacts"] | null;
        };
        DrawnMemberBody: {
            /**
             * @description `missing` is the person whom the case is about
             * @example missing
             */
            key: string;
            role: components["schemas"]["DrawnRole"];
            /** @description Tells members of one role apart */
            number?: number | null;
            sex: components["schemas"]["Sex"];
            /** @description Key of the father */
            father?: string | null;
            /** @description Key of the mother */
            mother?: string | null;
            /** Format: uuid */
            donorId?: string | null;
            /** @description Reference items: donors with the relation `self` */
            items?: string[];
            /** @description Set when this member is missing */
            missing?: components["schemas"]["MissingFactsBody"] | null;
        };
        /**
         * @description Relatives who have consented and are typed or about to be
         * @enum {string}
         */
        DrawnRelation: "father" | "mother" | "child" | "spouse_parent_of_child" | "full_sibling" | "maternal_half_sibling" | "paternal_half_sibling" | "paternal_grandfather" | "paternal_grandmother" | "maternal_grandfather" | "maternal_grandmother" | "paternal_uncle" | "paternal_aunt" | "maternal_uncle" | "maternal_aunt" | "self";
        /** @enum {string} */
        DrawnRole: "missing_person" | "father" | "mother" | "child" | "spouse" | "full_sibling" | "half_sibling" | "paternal_grandfather" | "paternal_grandmother" | "maternal_grandfather" | "maternal_grandmother" | "uncle" | "aunt" | "cousin" | "nephew_or_niece" | "grandchild" | "great_grandfather" | "great_grandmother" | "great_uncle" | "great_aunt" | "relative";
        Duplicate: {
            /** Format: uuid */
            id: string;
            /** @example DUP-000007 */
            number: string;
            status: components["schemas"]["DuplicateStatus"];
            /** @description The person registered earlier, and the other */
            sides: [
                components["schemas"]["DuplicateSide"],
                components["schemas"]["DuplicateSide"]
            ];
            /**
             * @description Loci that both are typed at
             * @example 22
             */
            lociCompared: number;
            /**
             * @description Names of the loci that differ
             * @example [
             *       "FGA"
             *     ]
             */
            differing: string[];
            /** Format: date-time */
            foundAt: string;
            /** @description What the caller may do now */
            steps: components["schemas"]["DuplicateStep"][];
            version: number;
        };
        DuplicateAct: {
            event: components["schemas"]["DuplicateEvent"];
            /** Format: date-time */
            at: string;
            /** @example 周航 */
            by: string;
            /** @example 两案登记的是同一位母亲 */
            reason: string;
        };
        DuplicateCase: {
            /** Format: uuid */
            id: string;
            /** @example 2026-TJ-00123 */
            number: string;
            relation: components["schemas"]["DeclaredRelation"];
        };
        /**
         * @description Answers `intake.duplicate_id_number`: without it a repeated ID number is refused
         * @enum {string}
         */
        DuplicateChoice: "same_person" | "twin" | "typing_error";
        DuplicateCoverage: {
            /**
             * @description Profiles of relatives in force
             * @example 1200
             */
            relatives: number;
            /**
             * @description Of these, compared with all others
             * @example 1200
             */
            compared: number;
            /**
             * @description Of these, typed at too few loci to be compared
             * @example 3
             */
            tooFewLoci: number;
        };
        DuplicateDecisionBody: {
            /** @example 1 */
            version: number;
            /** @example 两案登记的是同一位母亲 */
            reason: string;
            finding: components["schemas"]["DuplicateFinding"];
        };
        DuplicateDetail: {
            /** Format: uuid */
            id: string;
            /** @example DUP-000007 */
            number: string;
            status: components["schemas"]["DuplicateStatus"];
            /** @description The person registered earlier, and the other */
            sides: [
                components["schemas"]["DuplicateSide"],
                components["schemas"]["DuplicateSide"]
            ];
            /**
             * @description Loci that both are typed at
             * @example 22
             */
            lociCompared: number;
            /**
             * @description Names of the loci that differ
             * @example [
             *       "FGA"
             *     ]
             */
            differing: string[];
            /** Format: date-time */
            foundAt: string;
            /** @description What the caller may do now */
            steps: components["schemas"]["DuplicateStep"][];
            version: number;
            /** @description Whether both profiles are still in force */
            inForce: boolean;
            /** Format: uuid */
            previousId: string | null;
            /** @example DUP-000003 */
            previousNumber: string | null;
            /** @description What was decided and taken back, in its order */
            acts: components["schemas"]["DuplicateAct"][];
        };
        /** @enum {string} */
        DuplicateEvent: "same_person" | "twins" | "mix_up" | "different_persons" | "reopen";
        /** @enum {string} */
        DuplicateFinding: "same_person" | "twins" | "mix_up" | "different_persons";
        DuplicatePage: {
            items: components["schemas"]["Duplicate"][];
            next: string | null;
        };
        DuplicateReasonBody: {
            /** @example 1 */
            version: number;
            /** @example 两案登记的是同一位母亲 */
            reason: string;
        };
        DuplicateSide: {
            /** Format: uuid */
            donorId: string;
            /** @example D-000123 */
            code: string;
            sex: components["schemas"]["Sex"];
            /** @example 1985 */
            birthYear: number | null;
            /** Format: date-time */
            registeredAt: string;
            /**
             * @description Collection point
             * @example TJ-HP-01
             */
            point: string;
            /**
             * @description Of the profile that was compared
             * @example 1
             */
            revision: number;
            /**
             * @description Autosomal loci of the profile
             * @example 24
             */
            loci: number;
            cases: components["schemas"]["DuplicateCase"][];
            specimens: components["schemas"]["DuplicateSpecimen"][];
        };
        DuplicateSpecimen: {
            /** Format: uuid */
            id: string;
            /** @example HS000000123 */
            barcode: string;
            /** Format: date */
            collectedOn: string;
        };
        /** @enum {string} */
        DuplicateStatus: "open" | "same_person" | "twins" | "mix_up" | "different_persons" | "superseded";
        /**
         * @description What the caller may do now
         * @enum {string}
         */
        DuplicateStep: "decide" | "reopen";
        DyeTrace: {
            /** @example 6-FAM */
            dye: string;
            /** @description The dye of the size standard */
            isStandard: boolean;
            /** @description Size in bases and height in RFU, in turn */
            points: number[];
        };
        Electropherogram: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            batchId: string;
            sampleName: string;
            plate: string;
            kind: components["schemas"]["SampleKind"];
            /** Format: uuid */
            specimenId: string | null;
            /** Format: uuid */
            donorId: string | null;
            donorCode: string | null;
            fileName: string;
            sizeBytes: number;
            /** @example C04 */
            well: string | null;
            instrument: string | null;
            /** @description In the time of the instrument */
            startedAt: string | null;
            sizing: components["schemas"]["Sizing"];
            uploadedBy: string | null;
            /** Format: date-time */
            uploadedAt: string;
            version: number;
        };
        Elimination: {
            /** Format: uuid */
            id: string;
            /**
             * @description What findings name
             * @example E-0007
             */
            code: string;
            kind: components["schemas"]["EliminationKind"];
            /** @example 24 */
            loci: number;
            /** @example Staff plate of 12 May */
            source: string;
            /** Format: date-time */
            createdAt: string;
            /** @example 周航 */
            createdBy: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @example 周航 */
            withdrawnBy: string | null;
            /** @example Left the laboratory */
            withdrawnReason: string | null;
            version: number;
        };
        EliminationDetail: {
            /** Format: uuid */
            id: string;
            /**
             * @description What findings name
             * @example E-0007
             */
            code: string;
            kind: components["schemas"]["EliminationKind"];
            /** @example 24 */
            loci: number;
            /** @example Staff plate of 12 May */
            source: string;
            /** Format: date-time */
            createdAt: string;
            /** @example 周航 */
            createdBy: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @example 周航 */
            withdrawnBy: string | null;
            /** @example Left the laboratory */
            withdrawnReason: string | null;
            version: number;
            /** @example 陈静 */
            person: string;
            genotypes: components["schemas"]["LocusCall"][];
        };
        /** @enum {string} */
        EliminationKind: "staff" | "manufacturer" | "visitor";
        EliminationList: {
            items: components["schemas"]["Elimination"][];
            next: string | null;
        };
        EndingBody: {
            /** @example 1 */
            version: number;
            /** @description Stands in the timeline of the hit: names nobody */
            note: string;
        };
        Evidence: {
            hypotheses: components["schemas"]["Hypotheses"];
            members: components["schemas"]["EvidenceMember"][];
            /** @description Which missing member; absent when the case has one */
            missing?: components["schemas"]["EvidenceMissing"];
            pedigree: components["schemas"]["Pedigree"];
            perLocus: components["schemas"]["EvidenceLocus"][];
            leftOut: components["schemas"]["LeftOut"][];
            model: components["schemas"]["EvidenceModel"];
            distribution: components["schemas"]["Distribution"];
            posterior: components["schemas"]["Posterior"];
            /** @example extremely_strong */
            verbal: string;
            /** @description Absent in hits from before linkage was stated */
            linkage?: components["schemas"]["EvidenceLinkage"];
            /**
             * @description What was assumed to draw the pedigree; absent in the same hits
             * @example [
             *       "missing_sex_assumed_male"
             *     ]
             */
            pedigreeAssumptions?: string[];
            /** @description Absent in hits from before alternatives were computed */
            alternatives?: components["schemas"]["Alternatives"];
            /** @description Absent in hits from before lines were compared */
            lines?: components["schemas"]["Lineages"];
        };
        EvidenceLinkage: {
            rule: components["schemas"]["LinkageRule"];
            /** @description Multiplied as if independent, where linkage moves the number of this family */
            pairs: components["schemas"]["EvidenceLinkedPair"][];
        };
        EvidenceLinkedPair: {
            /**
             * @example [
             *       "vWA",
             *       "D12S391"
             *     ]
             */
            loci: [
                string,
                string
            ];
            /**
             * @description With megabases the least it may be; null where the distance is unknown
             * @example 11.94
             */
            centimorgan: number | null;
            /** @description Distance in the sequence, where a genetic position is missing */
            megabases?: number;
            /** @description With one full sibling and nobody else; null where the distance is unknown */
            fullSibling: components["schemas"]["LinkageBounds"] | null;
        };
        EvidenceLocus: {
            /** @example D3S1358 */
            locus: string;
            /**
             * @example [
             *       "15",
             *       "16"
             *     ]
             */
            person: [
                string,
                string
            ];
            /** @description By member id */
            relatives: {
                [key: string]: [
                    string,
                    string
                ];
            };
            lr: number;
            /** @description Null where the LR is 0 */
            log10Lr: number | null;
            /** @description Whether the genotypes agree without mutation */
            consistent: boolean;
            /** @description Mutational steps needed */
            steps: number | null;
            note: string | null;
            frequencies: {
                [key: string]: number;
            };
        };
        EvidenceMember: {
            /** Format: uuid */
            id: string;
            code: string;
            relation: components["schemas"]["Relation"];
            sex: components["schemas"]["Sex"];
            /** @description Whether the genotypes took part in the comparison */
            typed: boolean;
        };
        EvidenceMissing: {
            key: string;
            label: components["schemas"]["Bilingual"];
            /** @description Missing members whom genetics does not tell from this one */
            alike: components["schemas"]["MissingMember"][];
        };
        EvidenceModel: {
            frequencyTable: string;
            frequencySource: string;
            minimumFrequency: number | "5/2N";
            /** @description rest_shared where it is absent, in hits from before it was named */
            frequencyRule?: components["schemas"]["FrequencyRule"];
            theta: number;
            mutation: components["schemas"]["Mutation"];
            untyped: components["schemas"]["UntypedRule"];
            /** @description Per locus, of belongings of the missing person; absent without any, and in older hits, which had none */
            typingError?: number;
            policyVersion: number;
        };
        Exchange: {
            /** Format: uuid */
            id: string;
            /** @example EX-2026-0007 */
            number: string;
            /** Format: uuid */
            recipientId: string;
            /** @example National anti-trafficking DNA database */
            recipient: string;
            purpose: components["schemas"]["ExchangePurpose"];
            format: components["schemas"]["ExchangeFormat"];
            status: components["schemas"]["ExchangeStatus"];
            persons: number;
            families: number;
            relatives: number;
            /** @example 陈静 */
            requestedBy: string;
            /** Format: date-time */
            requestedAt: string;
            /** @description Answers so far */
            answers: number;
            /** @description Matches that nobody has dealt with */
            answersWaiting: number;
            version: number;
        };
        ExchangeAnswer: {
            /** Format: uuid */
            id: string;
            /**
             * @description As this recipient knows the donor
             * @example EX4K0Z7QW2MA
             */
            identifier: string;
            /** Format: uuid */
            donorId: string;
            /** @example P-000017 */
            donorCode: string;
            /** Format: uuid */
            caseId: string | null;
            caseNumber: string | null;
            relation: components["schemas"]["Relation"] | null;
            state: components["schemas"]["SentState"];
            result: components["schemas"]["AnswerResult"];
            /**
             * @description The recipient's own number
             * @example N-2026-0815
             */
            reference: string;
            /** @example two loci to be checked */
            remark: string;
            /** Format: date */
            answeredOn: string;
            /** @description What was done about it */
            note: string | null;
            notedBy: string | null;
            /** Format: date-time */
            notedAt: string | null;
            version: number;
        };
        ExchangeAnswerPage: {
            items: components["schemas"]["ExchangeAnswer"][];
            next: string | null;
        };
        ExchangeDetail: {
            /** Format: uuid */
            id: string;
            /** @example EX-2026-0007 */
            number: string;
            /** Format: uuid */
            recipientId: string;
            /** @example National anti-trafficking DNA database */
            recipient: string;
            purpose: components["schemas"]["ExchangePurpose"];
            format: components["schemas"]["ExchangeFormat"];
            status: components["schemas"]["ExchangeStatus"];
            persons: number;
            families: number;
            relatives: number;
            /** @example 陈静 */
            requestedBy: string;
            /** Format: date-time */
            requestedAt: string;
            /** @description Answers so far */
            answers: number;
            /** @description Matches that nobody has dealt with */
            answersWaiting: number;
            version: number;
            /** @example Comparison with the national database, first quarter */
            purposeText: string;
            /** @example 公刑〔2026〕12 号第三条 */
            legalBasis: string;
            loci: components["schemas"]["LociChoice"];
            selection: components["schemas"]["ExchangeSelectionBody"];
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description Profiles in the file */
            sent: number | null;
            /** @description No longer in force, or search over, when the file was made */
            leftOut: number | null;
            /** @description Profiles in the file that were corrected or withdrawn, or whose search is over */
            changed: number;
            /** @description Hash of the file, which stays when it is deleted */
            sha256: string | null;
            sizeBytes: number | null;
            /** @description The file is there */
            hasFile: boolean;
            /** Format: date-time */
            producedAt: string | null;
            /**
             * Format: date-time
             * @description The file is deleted then
             */
            expiresAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /** @description Why no file could be made */
            failure: string | null;
            withdrawnBy: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawalReason: string | null;
            timeline: components["schemas"]["TimelineEntry"][];
            /** @description What the caller may do now */
            steps: components["schemas"]["ExchangeStep"][];
        };
        /** @enum {string} */
        ExchangeFormat: "cmf_3_2" | "csv";
        ExchangeItem: {
            /** Format: uuid */
            id: string;
            /**
             * @description As this recipient knows the donor
             * @example EX4K0Z7QW2MA
             */
            identifier: string;
            /** Format: uuid */
            donorId: string;
            /** @example P-000017 */
            donorCode: string;
            /** Format: uuid */
            caseId: string | null;
            caseNumber: string | null;
            relation: components["schemas"]["Relation"] | null;
            /** @description In the list and in the file */
            place: number;
            /** @example EF7W0Z1QK2M3 */
            family: string | null;
            status: components["schemas"]["ExchangeItemStatus"];
            /** @description Version of the profile that was sent */
            revision: number | null;
            /** @description What it is today */
            state: components["schemas"]["SentState"] | null;
            /** @description The newest answer */
            result: components["schemas"]["AnswerResult"] | null;
        };
        ExchangeItemPage: {
            items: components["schemas"]["ExchangeItem"][];
            next: string | null;
        };
        /** @enum {string} */
        ExchangeItemStatus: "listed" | "sent" | "left_out";
        ExchangePage: {
            items: components["schemas"]["Exchange"][];
            next: string | null;
        };
        ExchangePreview: {
            /** @description Persons of unknown origin whose profile would be sent */
            persons: number;
            families: number;
            /** @description Relatives whose profile would be sent */
            relatives: number;
            /** @description Persons with a profile whose family was found: not sent */
            familyFound: number;
            /** @description Donors among them who are not typed, or have not consented: not sent */
            withoutProfile: number;
            /** @description What leaves with each profile; nothing else does */
            fields: components["schemas"]["ExchangedField"][];
            /**
             * @example [
             *       "D3S1358",
             *       "TH01"
             *     ]
             */
            lociNames: string[];
        };
        /** @enum {string} */
        ExchangePurpose: "national_comparison" | "partner_comparison" | "second_laboratory" | "other";
        ExchangeSelectionBody: {
            /** @description Profiles of persons of unknown origin */
            persons: boolean;
            /** @description Profiles of relatives, by open case, with their relation */
            families: boolean;
            /**
             * @description Families of these cases only
             * @example [
             *       "C-2026-00017"
             *     ]
             */
            caseNumbers?: string[];
            /**
             * Format: uuid
             * @description District that registered the person or the case
             */
            districtId?: string;
            /**
             * @description Import that typed the person, or somebody of the family
             * @example IMP-2026-00012
             */
            batchNumber?: string;
            /**
             * Format: date
             * @description The profile came into force on this day or later
             */
            from?: string;
            /**
             * Format: date
             * @description On this day or earlier
             */
            to?: string;
        };
        /** @enum {string} */
        ExchangeStatus: "requested" | "approved" | "refused" | "produced" | "delivered" | "failed" | "withdrawn" | "expired";
        /**
         * @description What the caller may do now
         * @enum {string}
         */
        ExchangeStep: "approve" | "refuse" | "retry" | "renew" | "withdraw" | "download" | "import_answers";
        /**
         * @description What leaves with each profile; nothing else does
         * @enum {string}
         */
        ExchangedField: "identifier" | "family_identifier" | "relation" | "loci_and_alleles" | "kit" | "typed_on" | "office_codes" | "request_number";
        FailPlateBody: {
            /** @example 1 */
            version: number;
            reason: string;
        };
        FamilyRules: {
            /** @example -4 */
            parentChildBelow: number;
            /** @example 3 */
            parentChildMismatches: number;
            /** @example -2 */
            kinBelow: number;
            /** @example 15 */
            kinLoci: number;
        };
        Filled: {
            /** Format: uuid */
            id: string;
            /** @example PL-2026-0007 */
            number: string;
            panel: string;
            status: components["schemas"]["PlateStatus"];
            samples: number;
            /** @description In their order; those to come have no time */
            taken: components["schemas"]["PlateStepTaken"][];
            failureReason: string | null;
            version: number;
            /** @example HID_36_POP4 */
            assay: string;
            /** @example RG_HID */
            resultsGroup: string;
            /** @example FNC_HID */
            fileNameConvention: string;
            /** @description Down the columns */
            wells: components["schemas"]["Well"][];
            lots: components["schemas"]["PlateLot"][];
            /**
             * @description What keeps it from being released
             * @example [
             *       "no ladder in columns 4 to 6"
             *     ]
             */
            problems: string[];
            /** @description What the caller may do with it now */
            steps: components["schemas"]["PlateStep"][];
            /** @description Samples that were put */
            put: number;
        };
        /** @enum {string} */
        FindingCode: "laboratory.positive_control_missing" | "laboratory.negative_control_missing" | "laboratory.positive_control_mismatch" | "laboratory.positive_control_failed" | "laboratory.negative_control_not_empty" | "laboratory.elimination_match" | "laboratory.sample_kind_unknown" | "laboratory.sex_contradicts" | "laboratory.sex_evidence_unclear" | "laboratory.typing_of_other_person" | "laboratory.typing_contradicts" | "laboratory.samples_of_donor_differ" | "laboratory.same_genotype_on_plate" | "laboratory.neighbour_in_sample";
        /**
         * @description What the caller may decide now
         * @enum {string}
         */
        FindingDecision: "release" | "uphold" | "replace" | "leave_out" | "positive_control" | "negative_control" | "ladder" | "same_person" | "identical_twins";
        /** @enum {string} */
        FindingFilter: "open";
        /**
         * @description What waits: the samples of the plate, or the sample
         * @enum {string}
         */
        FindingScope: "plate" | "sample";
        /** @enum {string} */
        FindingStatus: "open" | "released" | "upheld" | "closed";
        FittingKit: {
            /** @example VeriFiler Plus */
            name: string;
            /** @description Markers of the rows that it has */
            shared: number;
            loci: number;
        };
        /** @enum {string} */
        FrequencyRule: "raised_alone" | "rest_shared";
        Health: {
            status: components["schemas"]["HealthState"];
            database: components["schemas"]["DatabaseHealth"];
            worker: components["schemas"]["WorkerHealth"];
        };
        /** @enum {string} */
        HealthState: "ok" | "degraded";
        HeightLimits: {
            /**
             * @description Mean of the plates, rfu
             * @example 2150
             */
            centre: number;
            /**
             * @description rfu
             * @example 1230
             */
            lower: number;
            /**
             * @description rfu
             * @example 3070
             */
            upper: number;
        };
        HitDetail: {
            /** Format: uuid */
            id: string;
            /** @example H-000123 */
            number: string;
            /** Format: uuid */
            caseId: string;
            /** @example 2026-TJ-00123 */
            caseNumber: string;
            /**
             * @description The missing member of the family whom the person may be
             * @example missing
             */
            missingKey: string;
            /** Format: uuid */
            personDonorId: string;
            personCode: string;
            personCategory: components["schemas"]["Category"];
            /** @example trio */
            familyType: string;
            typedRelations: components["schemas"]["Relation"][];
            log10Lr: number;
            mismatches: number;
            lociCompared: number;
            /** @description Fewer shared loci than the policy asks of a decision */
            moreLociNeeded: boolean;
            /** @description Unrelated persons among those searched who reach this score by chance */
            expectedChanceHits: number;
            personsSearched: number;
            status: components["schemas"]["HitStatus"];
            urgent: boolean;
            /** Format: date-time */
            createdAt: string;
            version: number;
            /** @description Null for roles that see no genotypes */
            evidence: components["schemas"]["Evidence"] | null;
            sexAgreement: components["schemas"]["Agreement"];
            ageAgreement: components["schemas"]["Agreement"];
            /** Format: uuid */
            previousHitId: string | null;
            timeline: components["schemas"]["HitTimelineEntry"][];
            mySeat: components["schemas"]["Seat"] | null;
            /** @description What the caller may do with it now */
            steps: components["schemas"]["HitStep"][];
            /** @description Null before two reviewers confirmed */
            secondBlood: components["schemas"]["SecondBlood"] | null;
            /** @description Whose consent is withdrawn now */
            withdrawn: components["schemas"]["WithdrawnDonor"][];
            /** @description Who no longer is what the hit says of them */
            lostBasis: components["schemas"]["LostBasis"][];
            reunion: components["schemas"]["ReunionView"] | null;
        };
        HitPage: {
            items: components["schemas"]["HitSummary"][];
            next: string | null;
        };
        /** @enum {string} */
        HitSide: "family" | "person";
        HitState: {
            /** Format: uuid */
            id: string;
            number: string;
            status: components["schemas"]["HitStatus"];
            version: number;
        };
        /** @enum {string} */
        HitStatus: "new" | "claimed" | "decided_a" | "blind_review_b" | "agreed" | "conflict" | "arbitration" | "recollection_ordered" | "confirmed" | "refuted" | "notified" | "retested" | "verified_on_site" | "wishes_recorded" | "reunified" | "follow_up" | "closed" | "withdrawn" | "superseded";
        /**
         * @description What the caller may do with it now
         * @enum {string}
         */
        HitStep: "claim" | "release" | "decide" | "read_report" | "recompute" | "reunite" | "decline" | "follow_up" | "close" | "request_undo" | "decide_undo" | "waive_second_blood" | "refute_second_blood" | "give_up_recollection";
        HitSummary: {
            /** Format: uuid */
            id: string;
            /** @example H-000123 */
            number: string;
            /** Format: uuid */
            caseId: string;
            /** @example 2026-TJ-00123 */
            caseNumber: string;
            /**
             * @description The missing member of the family whom the person may be
             * @example missing
             */
            missingKey: string;
            /** Format: uuid */
            personDonorId: string;
            personCode: string;
            personCategory: components["schemas"]["Category"];
            /** @example trio */
            familyType: string;
            typedRelations: components["schemas"]["Relation"][];
            log10Lr: number;
            mismatches: number;
            lociCompared: number;
            /** @description Fewer shared loci than the policy asks of a decision */
            moreLociNeeded: boolean;
            /** @description Unrelated persons among those searched who reach this score by chance */
            expectedChanceHits: number;
            personsSearched: number;
            status: components["schemas"]["HitStatus"];
            urgent: boolean;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        HitTimelineEntry: {
            /** Format: date-time */
            at: string;
            /** @example hit.raised */
            kind: string;
            who: string | null;
            data: {
                [key: string]: unknown;
            };
        };
        Hypotheses: {
            /** @description The person is the missing member */
            h1: components["schemas"]["Bilingual"];
            /** @description The person is unrelated to the family */
            h2: components["schemas"]["Bilingual"];
        };
        Identity: {
            name: string | null;
            idNumber: string | null;
            phone: string | null;
            address: string | null;
        };
        IdentityBody: {
            name?: string;
            /**
             * @description Resident identity number, 18 characters
             * @example 11010519491231002X
             */
            idNumber?: string;
            address?: string;
            phone?: string;
        };
        ImportBatch: {
            /** Format: uuid */
            id: string;
            /** @example IMP-2026-00017 */
            number: string;
            fileName: string;
            sizeBytes: number;
            /** @description SHA-256 of the file, hexadecimal */
            sha256: string;
            /** @description Other batches with the same content */
            sameContent: components["schemas"]["SameContent"][];
            /** @description Named at upload */
            panel: string | null;
            /** @description That the rows were judged by */
            panels: string[];
            format: components["schemas"]["ImportFormat"] | null;
            /** @example utf-8 */
            encoding: string | null;
            /** @description What was decided about the file as a whole */
            statements: components["schemas"]["Statement"][];
            /**
             * @description Files of an archive
             * @example [
             *       "plate-2.csv"
             *     ]
             */
            files: string[];
            status: components["schemas"]["ImportStatus"];
            rows: components["schemas"]["RowCounts"];
            samples: components["schemas"]["SampleCounts"];
            /** @description The three counts add up to all cells with content below the header; null until the file is read */
            cells: components["schemas"]["Cells"] | null;
            /** @description Version of the vocabulary that it was judged with */
            vocabularyVersion: number | null;
            failure: components["schemas"]["ImportFailure"] | null;
            progress: components["schemas"]["Progress"] | null;
            /** @description Samples are being let go or refused after a decision; it cannot be approved meanwhile */
            settling: boolean;
            /** @description Of the work that is tried again */
            lastError: components["schemas"]["LastError"] | null;
            /** @description Findings that wait for the laboratory lead */
            openFindings: number;
            /** @description Uploaded by the reader, who may not let it in */
            ownUpload: boolean;
            /** @description The rule that it was decided under; until then, the one in force. Null where its uploader gave it up, and for batches of earlier versions */
            approvalRule: components["schemas"]["BatchApprovalRule"] | null;
            /** @description What the caller may do with it now */
            steps: components["schemas"]["ImportStep"][];
            uploadedBy: string | null;
            /** Format: date-time */
            uploadedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** Format: date-time */
            appliedAt: string | null;
            version: number;
        };
        ImportFailure: {
            /** @example laboratory.positive_control_mismatch */
            code: string;
            /** @example The positive control differs from its published genotype: 15, expected 15,16 */
            message: string;
        };
        ImportFinding: {
            /** Format: uuid */
            id: string;
            code: components["schemas"]["FindingCode"];
            /** @description What waits: the samples of the plate, or the sample */
            scope: components["schemas"]["FindingScope"];
            /** @description Plate, else run; empty where the file names none */
            plate: string;
            /** @description Empty when it is about what is missing */
            sampleName: string;
            /** @example The positive control differs from its published genotype: 15, expected 15,16 */
            message: string;
            /** @description Both typings at the loci that differ */
            differing: components["schemas"]["DifferingLocus"][];
            status: components["schemas"]["FindingStatus"];
            /** @description What the caller may decide now */
            decisions: components["schemas"]["FindingDecision"][];
            decision: components["schemas"]["FindingDecision"] | null;
            reason: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            version: number;
        };
        /** @enum {string} */
        ImportFormat: "long" | "wide" | "genemapper" | "genemarker" | "strvalidator" | "row_per_allele" | "person_columns" | "familias_text" | "familias" | "pedigree" | "cmf_1" | "cmf_3" | "xlsx" | "own_export" | "archive";
        ImportPage: {
            items: components["schemas"]["ImportBatch"][];
            next: string | null;
        };
        ImportRow: {
            /**
             * @description File of an archive
             * @example plate-2.csv
             */
            file: string | null;
            /** @description As a spreadsheet counts; the header is 1 */
            rowNumber: number;
            sampleName: string;
            marker: string;
            alleles: string[];
            status: components["schemas"]["RowStatus"];
            /** @example laboratory.allele_off_ladder */
            code: string | null;
            /** @example Allele 2 */
            field: string | null;
            /** @example OL */
            value: string | null;
            message: string | null;
        };
        ImportRowPage: {
            items: components["schemas"]["ImportRow"][];
            next: string | null;
        };
        ImportSample: {
            /** Format: uuid */
            id: string;
            /** @example HS0000012K */
            name: string;
            /** @description Plate, else run; empty where the file names none */
            plate: string;
            /**
             * @description Well, as the file or the plan has it
             * @example B07
             */
            well: string | null;
            kind: components["schemas"]["SampleKind"];
            /** Format: uuid */
            specimenId: string | null;
            donorCode: string | null;
            panel: string;
            lociTyped: number;
            status: components["schemas"]["SampleStatus"];
            code: string | null;
            field: string | null;
            value: string | null;
            message: string | null;
            /** @description Worth knowing, and no obstacle */
            remarks: components["schemas"]["SampleRemark"][];
        };
        ImportSamplePage: {
            items: components["schemas"]["ImportSample"][];
            next: string | null;
        };
        /** @enum {string} */
        ImportStatement: "files" | "format" | "encoding" | "encoding_stated" | "encoding_sample" | "delimiter" | "decimal_mark" | "lines_above" | "sheet" | "passed_over" | "message" | "sample_from_file_name";
        /** @enum {string} */
        ImportStatus: "uploaded" | "validating" | "awaiting_approval" | "approved" | "applied" | "rejected" | "failed" | "quarantined" | "stalled" | "checked";
        /**
         * @description What the caller may do with it now
         * @enum {string}
         */
        ImportStep: "approve" | "submit" | "reject" | "retry" | "decide_findings";
        InvalidateProfileBody: {
            reason: string;
            cause: components["schemas"]["TypingFault"];
            /**
             * @description Revision of the profile that the caller saw
             * @example 2
             */
            revision: number;
        };
        Kit: {
            /** Format: uuid */
            id: string;
            /** @example HF0000012A */
            formBarcode: string;
            /** @example HS0000012K */
            specimenBarcode: string;
            status: components["schemas"]["KitStatus"];
            /** Format: uuid */
            collectionPointId: string;
            /** Format: date-time */
            issuedAt: string;
            /** @description What the caller may do with the kit now */
            steps: components["schemas"]["KitStep"][];
        };
        KitOrderBody: {
            /** Format: uuid */
            collectionPointId: string;
            count: number;
        };
        KitPage: {
            items: components["schemas"]["Kit"][];
            next: string | null;
        };
        /** @enum {string} */
        KitStatus: "issued" | "used" | "void";
        /**
         * @description What the caller may do with the kit now
         * @enum {string}
         */
        KitStep: "print_label" | "void";
        KitVoidBody: {
            /** @description Lost, torn, printed badly … */
            reason: string;
        };
        LaboratoryStaff: {
            /** Format: uuid */
            id: string;
            /** @example 陈静 */
            name: string;
        };
        LastError: {
            attempts: number;
            /** @example connect ECONNREFUSED 127.0.0.1:5432 */
            error: string;
        };
        LeftOut: {
            locus: string;
            /** @example person_not_typed */
            reason: string;
        };
        /** @enum {string} */
        LineageState: "compared" | "not_typed" | "no_relative";
        Lineages: {
            /** @description Y-STR along the male line; no LR, no haplotype frequencies are held */
            y: components["schemas"]["PaternalLineage"];
            /** @description mtDNA along the maternal line; no LR, it decides nothing */
            mtDna: components["schemas"]["MaternalLineage"];
        };
        /** @enum {string} */
        LinkCode: "K1" | "K2" | "N1" | "N2" | "N3" | "N4";
        LinkDecision: {
            code: components["schemas"]["LinkCode"];
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        LinkDecisionBody: {
            /** @example 1 */
            version: number;
            /** @description K confirms, N dismisses */
            code: components["schemas"]["LinkCode"];
            reason: string;
        };
        LinkDetail: {
            /** Format: uuid */
            id: string;
            /** @example L-000123 */
            number: string;
            /** @description Against unrelated */
            hypothesis: components["schemas"]["LinkHypothesis"];
            /**
             * Format: uuid
             * @description The person numbered earlier
             */
            lowDonorId: string;
            lowCode: string;
            lowCategory: components["schemas"]["Category"];
            /**
             * Format: uuid
             * @description The person numbered later
             */
            highDonorId: string;
            highCode: string;
            highCategory: components["schemas"]["Category"];
            log10Lr: number;
            /** @description Loci that contradict the hypothesis without mutation */
            mismatches: number;
            lociCompared: number;
            /** @description Unrelated persons among those compared who reach this score by chance */
            expectedChanceLinks: number;
            personsCompared: number;
            policyVersion: number;
            status: components["schemas"]["LinkStatus"];
            /** Format: date-time */
            createdAt: string;
            version: number;
            evidence: components["schemas"]["LinkEvidence"];
            /** Format: uuid */
            previousLinkId: string | null;
            decision: components["schemas"]["LinkDecision"] | null;
            /** @description What the caller may do with the link now */
            steps: components["schemas"]["LinkStep"][];
            /** @description Codes that may decide a link with this hypothesis */
            codes: components["schemas"]["LinkCode"][];
        };
        LinkEvidence: {
            /** @description Earlier, later */
            persons: [
                components["schemas"]["LinkedPerson"],
                components["schemas"]["LinkedPerson"]
            ];
            /** @description `person` is the earlier one */
            perLocus: components["schemas"]["EvidenceLocus"][];
            leftOut: components["schemas"]["LeftOut"][];
            hypotheses: components["schemas"]["LinkHypotheses"];
            /** @description Loci that share both alleles, one, none */
            shared: number[];
            /** @example extremely_strong */
            verbal: string;
            model: components["schemas"]["LinkModel"];
        };
        LinkHypotheses: {
            /** @description log10 LR against unrelated; null: impossible */
            same_person: number | null;
            /** @description log10 LR against unrelated; null: impossible */
            full_sibling: number | null;
            /** @description log10 LR against unrelated; null: impossible */
            parent_child: number | null;
        };
        /** @enum {string} */
        LinkHypothesis: "same_person" | "full_sibling" | "parent_child";
        LinkModel: {
            frequencyTable: string;
            frequencySource: string;
            minimumFrequency: number | "5/2N";
            /** @description rest_shared where it is absent, in hits from before it was named */
            frequencyRule?: components["schemas"]["FrequencyRule"];
            theta: number;
            mutation: components["schemas"]["Mutation"];
            untyped: components["schemas"]["UntypedRule"];
            /** @description Probability per locus that one of two typings is of somebody else */
            typingError: number;
            policyVersion: number;
        };
        LinkPage: {
            items: components["schemas"]["LinkSummary"][];
            next: string | null;
        };
        LinkRules: {
            /** @example 10 */
            thresholdSamePerson: number;
            /** @example 6 */
            thresholdFullSibling: number;
            /** @example 6 */
            thresholdParentChild: number;
            /** @example 0.001 */
            typingError: number;
        };
        /** @enum {string} */
        LinkStatus: "new" | "confirmed" | "dismissed" | "superseded";
        /**
         * @description What the caller may do with the link now
         * @enum {string}
         */
        LinkStep: "decide";
        LinkSummary: {
            /** Format: uuid */
            id: string;
            /** @example L-000123 */
            number: string;
            /** @description Against unrelated */
            hypothesis: components["schemas"]["LinkHypothesis"];
            /**
             * Format: uuid
             * @description The person numbered earlier
             */
            lowDonorId: string;
            lowCode: string;
            lowCategory: components["schemas"]["Category"];
            /**
             * Format: uuid
             * @description The person numbered later
             */
            highDonorId: string;
            highCode: string;
            highCategory: components["schemas"]["Category"];
            log10Lr: number;
            /** @description Loci that contradict the hypothesis without mutation */
            mismatches: number;
            lociCompared: number;
            /** @description Unrelated persons among those compared who reach this score by chance */
            expectedChanceLinks: number;
            personsCompared: number;
            policyVersion: number;
            status: components["schemas"]["LinkStatus"];
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        LinkageBounds: {
            /**
             * @description The product is at most so many times the LR of both loci
             * @example 6.94
             */
            tooHigh: number;
            /**
             * @description The LR of both loci is at most so many times the product
             * @example 2.63
             */
            tooLow: number;
        };
        /** @enum {string} */
        LinkageRule: "warn" | "leave_one_out";
        LinkedPerson: {
            /** Format: uuid */
            donorId: string;
            code: string;
            category: components["schemas"]["Category"];
            sex: components["schemas"]["Sex"];
            birthYear: number | null;
        };
        /** @enum {string} */
        Load: "import" | "search" | "links" | "notify" | "simulate";
        /** @enum {string} */
        Locale: "zh" | "en";
        /**
         * @description Autosomal STRs; all STRs with sex markers; these and the mtDNA haplotype
         * @enum {string}
         */
        LociChoice: "autosomal" | "str" | "all";
        LocusCall: {
            /** @example D3S1358 */
            locus: string;
            /**
             * @example [
             *       "15",
             *       "16"
             *     ]
             */
            alleles: string[];
        };
        LocusCorrection: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            typingId: string;
            /** Format: uuid */
            donorId: string;
            /** @example P-000123 */
            donorCode: string;
            /** Format: uuid */
            specimenId: string;
            /** @example HS0000012K */
            barcode: string;
            /** Format: uuid */
            batchId: string;
            /** @example IMP-2026-00017 */
            batchNumber: string;
            /** @example D3S1358 */
            locus: string;
            /** @description False where the locus is not to be used */
            usable: boolean;
            /** @example Stutter was called as an allele */
            reason: string;
            status: components["schemas"]["LocusCorrectionStatus"];
            /** @example 周航 */
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** @example 林静 */
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @example Seen in both electropherograms */
            decisionReason: string | null;
            /** @description The caller asked for it: another lead decides */
            own: boolean;
            /** @description What the caller may do now */
            steps: components["schemas"]["LocusCorrectionStep"][];
            /** @example 1 */
            version: number;
        };
        /** @enum {string} */
        LocusCorrectionStatus: "proposed" | "approved" | "rejected" | "withdrawn" | "replaced";
        /**
         * @description What the caller may do now
         * @enum {string}
         */
        LocusCorrectionStep: "approve" | "reject" | "withdraw";
        LocusDisagreement: {
            /** @example D3S1358 */
            locus: string;
            /** @description conflict: left out of the profile. possible_null: the fuller genotype is in force */
            kind: components["schemas"]["LocusDisagreementKind"];
            typings: components["schemas"]["LocusTyping"][];
        };
        /**
         * @description conflict: left out of the profile. possible_null: the fuller genotype is in force
         * @enum {string}
         */
        LocusDisagreementKind: "conflict" | "possible_null";
        LocusTrace: {
            locus: string;
            /** @example 6-FAM */
            dye: string;
            /** @description Shortest size that is shown, in bases */
            from: number;
            to: number;
            /** @description Size in bases and height in RFU, in turn */
            points: number[];
            peaks: components["schemas"]["TracePeak"][];
            /**
             * @description As in the genotype; empty when the locus was not called
             * @example [
             *       "15",
             *       "16"
             *     ]
             */
            called: string[];
            /** @description By what alleles were placed */
            placedBy: components["schemas"]["AllelePlacing"];
            /** @description The ladder that alleles were placed by */
            ladderFile: string | null;
            alleles: components["schemas"]["PlacedAllele"][];
            /** @description High peaks of no called allele */
            unexplained: components["schemas"]["TracePeak"][];
        };
        LocusTyping: {
            /** @example GlobalFiler */
            panel: string;
            /**
             * @example [
             *       "15",
             *       "16"
             *     ]
             */
            alleles: string[];
        };
        LostBasis: {
            code: string;
            loss: components["schemas"]["BasisLoss"];
        };
        LotUse: {
            /** Format: uuid */
            plateId: string;
            /** @example PL-2026-0007 */
            number: string;
            status: components["schemas"]["PlateStatus"];
            /** Format: date-time */
            recordedAt: string;
            overrideReason: string | null;
        };
        /** @enum {string} */
        Material: "blood_card" | "blood_tube" | "swab" | "reference_item";
        MaternalLineage: {
            state: components["schemas"]["LineageState"];
            relatives: components["schemas"]["MtRelative"][];
        };
        MemberSearch: {
            /** @example missing */
            missingKey: string;
            status: components["schemas"]["SearchStatus"];
            personsCompared: number;
            /** Format: date-time */
            joinedAt: string | null;
            notSearchableCode: string | null;
            /** @description Codes of the relatives whose typing contradicts their declared relation, the strongest first */
            contradicting: string[];
            hitsLeftOut: number;
        };
        Message: {
            /** Format: uuid */
            id: string;
            role: components["schemas"]["Role"];
            /** Format: uuid */
            districtId: string | null;
            /** @example hit_to_verify */
            kind: string;
            /** @example verification_task */
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            /** @description Codes and numbers; never a name */
            params: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: uuid */
            acknowledgedBy: string | null;
            /** Format: date-time */
            escalatedAt: string | null;
            /** @description What the caller may do with the message now */
            steps: components["schemas"]["MessageStep"][];
        };
        MessagePage: {
            items: components["schemas"]["Message"][];
            next: string | null;
        };
        /**
         * @description What the caller may do with the message now
         * @enum {string}
         */
        MessageStep: "acknowledge";
        Meta: {
            /** @example 0.1.0 */
            version: string;
            mode: components["schemas"]["Mode"];
            /**
             * @description IANA name of the zone in which days and times are meant
             * @example Asia/Shanghai
             */
            timeZone: string;
            /** @description Empty in production */
            demonstrationAccounts: components["schemas"]["DemonstrationAccount"][];
            demonstrationPassword: string | null;
            /** @description Who may do what: each permission with the roles that hold it */
            permissions: {
                "session.own": components["schemas"]["Role"][];
                "reference.read": components["schemas"]["Role"][];
                "worklist.read": components["schemas"]["Role"][];
                "message.read": components["schemas"]["Role"][];
                "case.open": components["schemas"]["Role"][];
                "case.read": components["schemas"]["Role"][];
                "case.life": components["schemas"]["Role"][];
                "case.end": components["schemas"]["Role"][];
                "family.decide": components["schemas"]["Role"][];
                "duplicate.read": components["schemas"]["Role"][];
                "duplicate.decide": components["schemas"]["Role"][];
                "donor.register": components["schemas"]["Role"][];
                "donor.read": components["schemas"]["Role"][];
                "consent.record": components["schemas"]["Role"][];
                "identity.correct": components["schemas"]["Role"][];
                "record.correct": components["schemas"]["Role"][];
                "identity.read": components["schemas"]["Role"][];
                "kit.issue": components["schemas"]["Role"][];
                "kit.void": components["schemas"]["Role"][];
                "kit.read": components["schemas"]["Role"][];
                "specimen.register": components["schemas"]["Role"][];
                "specimen.read": components["schemas"]["Role"][];
                "specimen.keep": components["schemas"]["Role"][];
                "specimen.correct": components["schemas"]["Role"][];
                "specimen.decide": components["schemas"]["Role"][];
                "shipment.write": components["schemas"]["Role"][];
                "shipment.read": components["schemas"]["Role"][];
                "shipment.receive": components["schemas"]["Role"][];
                "shipment.reconcile": components["schemas"]["Role"][];
                "import.upload": components["schemas"]["Role"][];
                "import.read": components["schemas"]["Role"][];
                "import.decide": components["schemas"]["Role"][];
                "import.approve": components["schemas"]["Role"][];
                "approval_rule.change": components["schemas"]["Role"][];
                "vocabulary.read": components["schemas"]["Role"][];
                "vocabulary.propose": components["schemas"]["Role"][];
                "vocabulary.approve": components["schemas"]["Role"][];
                "nonconformity.read": components["schemas"]["Role"][];
                "nonconformity.lead": components["schemas"]["Role"][];
                "nonconformity.complete": components["schemas"]["Role"][];
                "elimination.read": components["schemas"]["Role"][];
                "elimination.write": components["schemas"]["Role"][];
                "quality.read": components["schemas"]["Role"][];
                "plate.read": components["schemas"]["Role"][];
                "plate.write": components["schemas"]["Role"][];
                "plate.override": components["schemas"]["Role"][];
                "exchange.read": components["schemas"]["Role"][];
                "exchange.request": components["schemas"]["Role"][];
                "exchange.approve": components["schemas"]["Role"][];
                "exchange.recipients": components["schemas"]["Role"][];
                "profile.read": components["schemas"]["Role"][];
                "typing.correct": components["schemas"]["Role"][];
                "typing.propose": components["schemas"]["Role"][];
                "hit.read": components["schemas"]["Role"][];
                "hit.review": components["schemas"]["Role"][];
                "hit.arbitrate": components["schemas"]["Role"][];
                "report.read": components["schemas"]["Role"][];
                "coverage.read": components["schemas"]["Role"][];
                "policy.read": components["schemas"]["Role"][];
                "policy.write": components["schemas"]["Role"][];
                "second_blood.waive": components["schemas"]["Role"][];
                "task.read": components["schemas"]["Role"][];
                "task.work": components["schemas"]["Role"][];
                "reunion.record": components["schemas"]["Role"][];
                "reunion.undo": components["schemas"]["Role"][];
                "audit.read": components["schemas"]["Role"][];
                "audit.verify": components["schemas"]["Role"][];
                "account.manage": components["schemas"]["Role"][];
                "session.manage": components["schemas"]["Role"][];
                "health.read": components["schemas"]["Role"][];
                "work.try_again": components["schemas"]["Role"][];
            };
            /** @description What each state of each thing means */
            states: components["schemas"]["State"][];
        };
        MissingCorrectionBody: {
            /** @example 1 */
            version: number;
            /** @description The whole identity; what is left out is removed */
            identity: components["schemas"]["MissingIdentityBody"];
            sex?: components["schemas"]["Sex"];
            /**
             * Format: date
             * @description Null clears it
             */
            birthDate?: string | null;
            reason?: string;
        };
        MissingFacts: {
            /** Format: date */
            birthDate: string | null;
            /** Format: date */
            missingSince: string | null;
        };
        MissingFactsBody: {
            /** Format: date */
            birthDate?: string | null;
            /** Format: date */
            missingSince?: string | null;
        };
        MissingIdentityBody: {
            name?: string;
            /**
             * @description Resident identity number, 18 characters
             * @example 11010519491231002X
             */
            idNumber?: string;
            address?: string;
        };
        MissingMember: {
            key: string;
            label: components["schemas"]["Bilingual"];
        };
        MissingPersonBody: {
            sex: components["schemas"]["Sex"];
            /** Format: date */
            birthDate?: string;
            /** Format: date */
            missingSince: string;
            identity?: components["schemas"]["MissingIdentityBody"];
        };
        /** @enum {string} */
        Mode: "demonstration" | "production";
        MtRelative: {
            /** @description A member id */
            id: string;
            /** @description Positions read in both */
            positionsCompared: number;
            /**
             * @description Site, base of the person and of the relative; = is the reference (rCRS)
             * @example [
             *       "16311: C / ="
             *     ]
             */
            differences: string[];
            /** @description Differences of length that are not counted */
            ignored: string[];
            verdict: components["schemas"]["MtVerdict"];
        };
        /** @enum {string} */
        MtVerdict: "not_excluded" | "inconclusive" | "excluded" | "not_comparable";
        Mutation: {
            model: components["schemas"]["MutationModel"];
            maleRate: number;
            femaleRate: number;
            range: number;
            rate2: number;
        };
        /** @enum {string} */
        MutationModel: "none" | "equal" | "proportional" | "stepwise";
        MutationSettings: {
            model: components["schemas"]["MutationModel"];
            /** @example 0.002 */
            maleRate: number;
            /** @example 0.0005 */
            femaleRate: number;
            /** @example 0.1 */
            range: number;
            /** @example 0.00001 */
            rate2: number;
        };
        Names: {
            zh: string;
            en: string;
        };
        NewAccountBody: {
            /** @example li.na */
            username: string;
            /** @example 李娜 */
            displayName: string;
            role: components["schemas"]["Role"];
            /**
             * @description Of an investigator
             * @example 120101
             */
            districtCode?: string;
            /**
             * @description Of a technician
             * @example TJ-HP-01
             */
            collectionPointCode?: string;
        };
        NewCalibrationBody: {
            /** @description Kit that everybody is typed with; without it the one most used */
            panel?: string;
            /**
             * @description Families of each type
             * @default 100
             */
            families?: number;
            /**
             * @description Same seed, same numbers
             * @default 1
             */
            seed?: number;
        };
        /**
         * @description Answers `intake.duplicate_id_number`
         * @enum {string}
         */
        NewDuplicateChoice: "twin" | "typing_error";
        NewExchangeBody: {
            format: components["schemas"]["ExchangeFormat"];
            /** @description Autosomal STRs; all STRs with sex markers; these and the mtDNA haplotype */
            loci: components["schemas"]["LociChoice"];
            selection: components["schemas"]["ExchangeSelectionBody"];
            /** Format: uuid */
            recipientId: string;
            purpose: components["schemas"]["ExchangePurpose"];
            /** @example Comparison with the national database, first quarter */
            purposeText: string;
            /**
             * @description Legal basis, with its reference
             * @example 公刑〔2026〕12 号第三条
             */
            legalBasis: string;
        };
        NewLotBody: {
            kind: components["schemas"]["ReagentKind"];
            /**
             * @description Of a kit the name of its panel
             * @example GlobalFiler
             */
            name: string;
            /** @example 2509123 */
            lot: string;
            /**
             * @description The last day of use
             * @example 2027-03-31
             */
            expiresOn: string;
        };
        NewPlateBody: {
            /** @example GlobalFiler */
            panel: string;
            /**
             * @description As the instrument calls it
             * @example HID_36_POP4
             */
            assay: string;
            /**
             * @description As the instrument calls it
             * @example RG_HID
             */
            resultsGroup: string;
            /**
             * @description As the instrument calls it
             * @example FNC_HID
             */
            fileNameConvention: string;
        };
        NewPolicyBody: {
            settings: components["schemas"]["PolicySettings"];
            /** @description Why the rules change */
            reason: string;
        };
        NewShipmentBody: Record<string, never>;
        NewWhatIfBody: {
            /** @description The settings to try; nothing is put in force */
            settings: components["schemas"]["PolicySettings"];
        };
        /**
         * @description Why it was no hit (gained), or is none any more (lost)
         * @enum {string}
         */
        NoHitReason: "own_family" | "sex_contradicts" | "age_contradicts" | "below_threshold" | "too_few_loci" | "too_many_mismatches" | "case_not_searchable" | "beyond_limit";
        NonConformity: {
            /** Format: uuid */
            id: string;
            /** @example NC-2026-0007 */
            number: string;
            status: components["schemas"]["NonConformityStatus"];
            /** Format: uuid */
            batchId: string;
            /** @example IMP-2026-00017 */
            batchNumber: string;
            /** @description Plate, else run; empty where the file names none */
            plate: string;
            code: components["schemas"]["FindingCode"];
            /** @example Plate P12 has no negative control */
            finding: string;
            /** @example Evaporation at the edge of the plate */
            cause: string;
            /** @example Positive control typed again, agrees */
            immediateAction: string;
            /** @example Seal plates with foil */
            correctiveAction: string | null;
            /** Format: uuid */
            responsibleId: string | null;
            /** @example 陈静 */
            responsible: string | null;
            /** Format: date */
            due: string | null;
            overdue: boolean;
            /** @description Null until the effect was checked */
            effective: boolean | null;
            /** @example 周航 */
            openedBy: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description What the caller may do now */
            steps: components["schemas"]["NonConformityStep"][];
            version: number;
        };
        NonConformityAct: {
            event: components["schemas"]["NonConformityEvent"];
            /** Format: date-time */
            at: string;
            /** @example 周航 */
            by: string;
            /** @example Foil is used since 12 May */
            note: string;
            /** @example 陈静 */
            responsible: string | null;
            /** Format: date */
            due: string | null;
        };
        NonConformityDetail: {
            /** Format: uuid */
            id: string;
            /** @example NC-2026-0007 */
            number: string;
            status: components["schemas"]["NonConformityStatus"];
            /** Format: uuid */
            batchId: string;
            /** @example IMP-2026-00017 */
            batchNumber: string;
            /** @description Plate, else run; empty where the file names none */
            plate: string;
            code: components["schemas"]["FindingCode"];
            /** @example Plate P12 has no negative control */
            finding: string;
            /** @example Evaporation at the edge of the plate */
            cause: string;
            /** @example Positive control typed again, agrees */
            immediateAction: string;
            /** @example Seal plates with foil */
            correctiveAction: string | null;
            /** Format: uuid */
            responsibleId: string | null;
            /** @example 陈静 */
            responsible: string | null;
            /** Format: date */
            due: string | null;
            overdue: boolean;
            /** @description Null until the effect was checked */
            effective: boolean | null;
            /** @example 周航 */
            openedBy: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @description What the caller may do now */
            steps: components["schemas"]["NonConformityStep"][];
            version: number;
            /** @description Everything that was done, in its order */
            acts: components["schemas"]["NonConformityAct"][];
        };
        /** @enum {string} */
        NonConformityEvent: "record" | "plan" | "close" | "complete" | "confirm" | "refute" | "reopen";
        NonConformityPage: {
            items: components["schemas"]["NonConformity"][];
            next: string | null;
        };
        /** @enum {string} */
        NonConformityStatus: "open" | "in_correction" | "to_check" | "closed";
        /**
         * @description What the caller may do now
         * @enum {string}
         */
        NonConformityStep: "plan" | "close" | "complete" | "check" | "reopen";
        NoteAnswerBody: {
            /** @example Case opened with the office of the other side, file 17 */
            note: string;
            /** @example 1 */
            version: number;
        };
        NoteBody: {
            /** @example Foil is used since 12 May */
            note: string;
            /** @example 1 */
            version: number;
        };
        ObservedHit: {
            /** Format: uuid */
            id: string;
            /** @example H-000123 */
            number: string;
            type: components["schemas"]["CalibrationType"] | null;
            log10Lr: number;
            outcome: components["schemas"]["ObservedOutcome"];
        };
        ObservedHits: {
            /** @description The newest 2,000 at most */
            items: components["schemas"]["ObservedHit"][];
        };
        /** @enum {string} */
        ObservedOutcome: "confirmed" | "refuted";
        OpenedElectropherogram: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            batchId: string;
            sampleName: string;
            plate: string;
            kind: components["schemas"]["SampleKind"];
            /** Format: uuid */
            specimenId: string | null;
            /** Format: uuid */
            donorId: string | null;
            donorCode: string | null;
            fileName: string;
            sizeBytes: number;
            /** @example C04 */
            well: string | null;
            instrument: string | null;
            /** @description In the time of the instrument */
            startedAt: string | null;
            sizing: components["schemas"]["Sizing"];
            uploadedBy: string | null;
            /** Format: date-time */
            uploadedAt: string;
            version: number;
            dyes: components["schemas"]["DyeTrace"][];
            /** @description Loci that can be drawn, in the order of the kit */
            loci: string[];
        };
        OpenedLocusCorrection: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            typingId: string;
            /** Format: uuid */
            donorId: string;
            /** @example P-000123 */
            donorCode: string;
            /** Format: uuid */
            specimenId: string;
            /** @example HS0000012K */
            barcode: string;
            /** Format: uuid */
            batchId: string;
            /** @example IMP-2026-00017 */
            batchNumber: string;
            /** @example D3S1358 */
            locus: string;
            /** @description False where the locus is not to be used */
            usable: boolean;
            /** @example Stutter was called as an allele */
            reason: string;
            status: components["schemas"]["LocusCorrectionStatus"];
            /** @example 周航 */
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** @example 林静 */
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @example Seen in both electropherograms */
            decisionReason: string | null;
            /** @description The caller asked for it: another lead decides */
            own: boolean;
            /** @description What the caller may do now */
            steps: components["schemas"]["LocusCorrectionStep"][];
            /** @example 1 */
            version: number;
            /**
             * @description Empty where the locus was not to be used
             * @example [
             *       "15",
             *       "15"
             *     ]
             */
            before: string[];
            /**
             * @example [
             *       "15",
             *       "16"
             *     ]
             */
            corrected: string[] | null;
        };
        Opinion: {
            seat: components["schemas"]["Seat"];
            code: components["schemas"]["OpinionCode"];
            reason: string;
            /** Format: date-time */
            at: string;
            accountName: string;
        };
        OpinionBody: {
            /** @example 1 */
            version: number;
            code: components["schemas"]["OpinionCode"];
            reason: string;
        };
        /** @enum {string} */
        OpinionCode: "C1" | "C2" | "C3" | "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "I1" | "I2" | "I3" | "W1" | "W2";
        OpinionList: {
            items: components["schemas"]["Opinion"][];
        };
        Overdue: {
            /** Format: uuid */
            specimenId: string;
            /** @example HS0000012K */
            barcode: string;
            plate: string | null;
            /** @description What it waits for */
            step: components["schemas"]["WaitingStep"];
            /** Format: date-time */
            since: string;
            /** @description Working days beyond the target */
            late: number;
        };
        OwnAccount: {
            /** Format: uuid */
            id: string;
            username: string;
            displayName: string;
            role: components["schemas"]["Role"];
            /** Format: uuid */
            districtId: string | null;
            /** Format: uuid */
            collectionPointId: string | null;
            districtName?: components["schemas"]["Names"];
            collectionPointName?: components["schemas"]["Names"];
            locale: components["schemas"]["Locale"];
        };
        PackBody: {
            /** @example HS0000012K */
            barcode: string;
            version?: number;
        };
        Panel: {
            /** @example GlobalFiler */
            name: string;
            /**
             * @description Empty of a kit that is known by name only: its loci are taken by their names
             * @example [
             *       "D3S1358",
             *       "vWA"
             *     ]
             */
            loci: string[];
            /** @description Whether the list of loci was checked against a published source */
            verified: boolean;
        };
        PanelAnswerBody: {
            /** @example 1 */
            version: number;
            reason: string;
            /** @example VFP_Panels_v1 */
            panel: string;
            /**
             * @description A kit of the vocabulary
             * @example VeriFiler Plus
             */
            kit: string;
        };
        PanelFilesBody: {
            /**
             * @description Content of the panel text file of GeneMapper
             * @example Panel	Home_v1	none
             *     TH01	blue	80	130	6,9.3	4	none	6, 9.3,
             */
            panels: string;
            /**
             * @description Content of the bin text file
             * @example Panel Name	Home_v1
             *     Marker Name	TH01
             *     6	100	0.5	0.5
             */
            bins?: string;
        };
        PanelQuestion: {
            /**
             * @description As the file says
             * @example VFP_Panels_v1
             */
            panel: string;
            /** @description Rows that are refused until it is explained */
            rows: number;
            /** @description Kits that have these markers, the best first */
            kits: components["schemas"]["FittingKit"][];
        };
        PaternalLineage: {
            state: components["schemas"]["LineageState"];
            relatives: components["schemas"]["YRelative"][];
        };
        Pedigree: {
            persons: components["schemas"]["PedigreePerson"][];
            missingId: string;
            /** @description Further reference items of a person who is typed under the first: item to person */
            sameAs?: {
                [key: string]: string;
            };
        };
        PedigreePerson: {
            /**
             * @description A member id, `missing`, or an untyped connecting person
             * @example missing
             */
            id: string;
            sex: components["schemas"]["Sex"];
            father: string | null;
            mother: string | null;
            /** @description Role in a drawn pedigree */
            label?: components["schemas"]["Bilingual"];
        };
        PersonBody: {
            birthYear?: number;
            identity?: components["schemas"]["IdentityBody"];
            consent?: components["schemas"]["ConsentBody"];
            /** @description Answers `intake.duplicate_id_number`: without it a repeated ID number is refused */
            duplicateChoice?: components["schemas"]["DuplicateChoice"];
            category: components["schemas"]["Category"];
            sex: components["schemas"]["Sex"];
            /** Format: date */
            foundOn?: string;
        };
        PersonFacts: {
            sex: components["schemas"]["Sex"];
            birthYear: number | null;
            /** Format: date */
            birthDate: string | null;
            /**
             * Format: date
             * @description Missing since, or found on
             */
            since: string | null;
            category: components["schemas"]["Category"] | null;
            /** Format: uuid */
            districtId: string;
            /** Format: uuid */
            collectionPointId: string;
            consentKind: components["schemas"]["ConsentKind"] | null;
        };
        PersonOnSite: {
            /**
             * @description `missing`, `person`, or the relation to the missing person
             * @example person
             */
            role: string;
            code: string;
            identity: components["schemas"]["Identity"] | null;
            facts: components["schemas"]["PersonFacts"] | null;
        };
        /** @enum {string} */
        PersonWish: "wants_contact" | "declines_contact" | "undecided" | "guardian_agrees" | "guardian_declines";
        Placed: {
            /** Format: uuid */
            id: string;
            /** @example PL-2026-0007 */
            number: string;
            panel: string;
            status: components["schemas"]["PlateStatus"];
            samples: number;
            /** @description In their order; those to come have no time */
            taken: components["schemas"]["PlateStepTaken"][];
            failureReason: string | null;
            version: number;
            /** @example HID_36_POP4 */
            assay: string;
            /** @example RG_HID */
            resultsGroup: string;
            /** @example FNC_HID */
            fileNameConvention: string;
            /** @description Down the columns */
            wells: components["schemas"]["Well"][];
            lots: components["schemas"]["PlateLot"][];
            /**
             * @description What keeps it from being released
             * @example [
             *       "no ladder in columns 4 to 6"
             *     ]
             */
            problems: string[];
            /** @description What the caller may do with it now */
            steps: components["schemas"]["PlateStep"][];
            /** @example C01 */
            well: string;
        };
        PlacedAllele: {
            /** @example 15 */
            allele: string;
            /** @description In bases; where it is expected without a peak */
            size: number | null;
            /** @description Null: no peak is there */
            height: number | null;
        };
        PlanCorrectionBody: {
            /** @example 1 */
            version: number;
            /** @example Seal plates with foil */
            correctiveAction: string;
            /** Format: uuid */
            responsibleId: string;
            /**
             * Format: date
             * @example 2026-06-30
             */
            due: string;
        };
        Plate: {
            /** Format: uuid */
            id: string;
            /** @example PL-2026-0007 */
            number: string;
            panel: string;
            status: components["schemas"]["PlateStatus"];
            samples: number;
            /** @description In their order; those to come have no time */
            taken: components["schemas"]["PlateStepTaken"][];
            failureReason: string | null;
            version: number;
            /** @example HID_36_POP4 */
            assay: string;
            /** @example RG_HID */
            resultsGroup: string;
            /** @example FNC_HID */
            fileNameConvention: string;
            /** @description Down the columns */
            wells: components["schemas"]["Well"][];
            lots: components["schemas"]["PlateLot"][];
            /**
             * @description What keeps it from being released
             * @example [
             *       "no ladder in columns 4 to 6"
             *     ]
             */
            problems: string[];
            /** @description What the caller may do with it now */
            steps: components["schemas"]["PlateStep"][];
        };
        PlateCharts: {
            /** @description In the order of time */
            plates: components["schemas"]["PlateQuality"][];
            /** @description Share of refused samples over all plates */
            failedCentre: number;
            /** @description Share of missing calls over all plates */
            missingCentre: number | null;
            /** @description Null of fewer than five plates with heights */
            heightLimits: components["schemas"]["HeightLimits"] | null;
            /**
             * @description That heterozygosity is expected by
             * @example kinsimu_hebei_42loci
             */
            frequencyTable: string;
        };
        PlateDifference: {
            code: components["schemas"]["PlateDifferenceCode"];
            /** @example HS0000012K */
            name: string;
            /** @example C01 */
            planned: string | null;
            /** @example D01 */
            returned: string | null;
        };
        /** @enum {string} */
        PlateDifferenceCode: "not_returned" | "not_planned" | "other_well";
        PlateLot: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ReagentKind"];
            /** @example GlobalFiler */
            name: string;
            /** @example 2509123 */
            lot: string;
            /**
             * Format: date
             * @example 2027-03-31
             */
            expiresOn: string;
            overrideReason: string | null;
            /** @example 王芳 */
            overriddenByName: string | null;
        };
        PlatePage: {
            items: components["schemas"]["PlateSummary"][];
            next: string | null;
        };
        PlateQuality: {
            /** Format: uuid */
            batchId: string;
            /** @example IMP-2026-00017 */
            batchNumber: string;
            /** @description Plate, else run; empty where the file names none */
            plate: string;
            /** Format: date-time */
            at: string;
            /** @description Donors’ samples */
            samples: number;
            /** @description Of them refused */
            failed: number;
            failedShare: number;
            /** @description Upper control limit for a plate of this size */
            failedLimit: number;
            heterozygosity: number | null;
            /** @description By the frequencies of the policy in force */
            expectedHeterozygosity: number | null;
            /** @description Standard deviations between both */
            heterozygosityZ: number | null;
            /** @description 1 − Ho / He of the plate’s own alleles */
            inbreeding: number | null;
            missingShare: number | null;
            /** @description Upper control limit for a plate of this size */
            missingLimit: number | null;
            /**
             * @description Mean height of a peak, rfu
             * @example 2150
             */
            height: number | null;
        };
        PlateReturn: {
            /** Format: uuid */
            batchId: string;
            /** @example IMP-2026-00012 */
            batchNumber: string;
            /** Format: uuid */
            plateId: string;
            /** @example PL-2026-0007 */
            plateNumber: string;
            /** @description What differs from the plan */
            differences: components["schemas"]["PlateDifference"][];
        };
        /** @enum {string} */
        PlateStatus: "drafted" | "released" | "amplified" | "run" | "imported" | "failed";
        /**
         * @description What the caller may do with it now
         * @enum {string}
         */
        PlateStep: "release" | "redraft" | "amplify" | "run" | "fail";
        PlateStepTaken: {
            status: components["schemas"]["PlateStatus"];
            /** Format: date-time */
            at: string | null;
            by: string | null;
        };
        PlateSummary: {
            /** Format: uuid */
            id: string;
            /** @example PL-2026-0007 */
            number: string;
            panel: string;
            status: components["schemas"]["PlateStatus"];
            samples: number;
            /** @description In their order; those to come have no time */
            taken: components["schemas"]["PlateStepTaken"][];
            failureReason: string | null;
            version: number;
        };
        PlateVersionBody: {
            /** @example 1 */
            version: number;
        };
        Point: {
            /** @description log10 LR, middle of the bar */
            x: number;
            /** @description Probability of the bar */
            y: number;
        };
        Policy: {
            /** Format: uuid */
            id: string;
            version: number;
            settings: components["schemas"]["PolicySettings"];
            inForce: boolean;
            reason: string;
            /** Format: uuid */
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        PolicyList: {
            items: components["schemas"]["Policy"][];
            next: string | null;
        };
        PolicySettings: {
            /** @example 4 */
            thresholdLog10Lr: number;
            /** @example 15 */
            minSharedLoci: number;
            /** @example 18 */
            minSharedLociDuo: number;
            /** @example 19 */
            minSharedLociTrio: number;
            /** @example 3 */
            maxMismatches: number;
            /** @example 0 */
            theta: number;
            mutation: components["schemas"]["MutationSettings"];
            minimumFrequency: number | "5/2N";
            /** @example kinsimu_hebei_42loci */
            frequencyTable: string;
            /** @example 0.000001 */
            prior: number;
            untyped: components["schemas"]["UntypedRule"];
            sexContradiction: components["schemas"]["ContradictionRule"];
            ageContradiction: components["schemas"]["ContradictionRule"];
            /** @description What becomes of the others when rare alleles are raised to the minimum; raised_alone in a new version where it is absent */
            frequencyRule?: components["schemas"]["FrequencyRule"];
            /** @description Linked loci: stated on the hit, or one of each pair used; warn where it is absent */
            linkage?: components["schemas"]["LinkageRule"];
            /**
             * @description Per locus, that belongings of the missing person show somebody else's genotype; 0.001 in a new version where it is absent
             * @example 0.001
             */
            itemTypingError?: number;
            /** @description Persons among themselves; the default rules where it is absent */
            links?: components["schemas"]["LinkRules"];
            /** @description When relatives contradict their family; the default rules where it is absent */
            family?: components["schemas"]["FamilyRules"];
        };
        Posterior: {
            prior: number;
            value: number;
        };
        PreviewExchangeBody: {
            format: components["schemas"]["ExchangeFormat"];
            /** @description Autosomal STRs; all STRs with sex markers; these and the mtDNA haplotype */
            loci: components["schemas"]["LociChoice"];
            selection: components["schemas"]["ExchangeSelectionBody"];
        };
        ProfileBrief: {
            autosomalLoci: number;
            revision: number;
        };
        Progress: {
            done: number;
            total: number;
        };
        /** @enum {string} */
        ProposalStatus: "proposed" | "approved" | "rejected" | "withdrawn";
        ProposeApprovalRuleBody: {
            /** @description Who decides about a batch: a laboratory lead, or any second person. Never who uploaded it. */
            decides: components["schemas"]["ApprovalDecider"];
            /** @example Two analysts work each day, and a lead on three */
            reason: string;
            /**
             * @description The version in force that the proposer saw
             * @example 1
             */
            baseVersion: number;
        };
        ProposeRecipientBody: {
            /** @example 全国打拐 DNA 信息库 */
            nameZh: string;
            /** @example National anti-trafficking DNA database */
            nameEn: string;
            kind: components["schemas"]["RecipientKind"];
            /**
             * @description Where its office is reached
             * @example exchange desk, 010-0000 0000
             */
            contact: string;
            /**
             * @description Agreement or order under which it receives
             * @example 公刑〔2026〕12 号
             */
            agreement: string;
            /**
             * @description Its code in files: 2 to 10 letters, digits, hyphens
             * @example GA000001
             */
            code: string;
            /**
             * @description Our code, as it has it
             * @example TJ120101
             */
            ownCode: string;
            /** @description Nothing is sent under an agreement that is over */
            inForce: boolean;
            /** @example The agreement of 2026 was signed */
            reason: string;
        };
        ProposeRecipientChangeBody: {
            /** @example 全国打拐 DNA 信息库 */
            nameZh: string;
            /** @example National anti-trafficking DNA database */
            nameEn: string;
            kind: components["schemas"]["RecipientKind"];
            /**
             * @description Where its office is reached
             * @example exchange desk, 010-0000 0000
             */
            contact: string;
            /**
             * @description Agreement or order under which it receives
             * @example 公刑〔2026〕12 号
             */
            agreement: string;
            /**
             * @description Its code in files: 2 to 10 letters, digits, hyphens
             * @example GA000001
             */
            code: string;
            /**
             * @description Our code, as it has it
             * @example TJ120101
             */
            ownCode: string;
            /** @description Nothing is sent under an agreement that is over */
            inForce: boolean;
            /** @example The agreement of 2026 was signed */
            reason: string;
            /**
             * @description The version of the recipient that the proposer saw
             * @example 1
             */
            baseVersion: number;
        };
        ProposeVocabularyBody: {
            entries: components["schemas"]["ProposedEntry"][];
            /** @description Why it changes */
            reason: string;
        };
        ProposedEntry: {
            kind: components["schemas"]["VocabularyKind"];
            /**
             * @description Of spellings and names the server makes it
             * @example D3S1358
             */
            key: string;
            /** @description As it is to be; null takes the entry away */
            value: {
                [key: string]: unknown;
            } | null;
            /** @example Insert of the kit, lot 2026-03 */
            source: string;
        };
        Prospect: {
            /** @description Relatives who have consented and are typed or about to be */
            counted: components["schemas"]["DrawnRelation"][];
            /** @description Probability to find the missing person among `persons` with fewer than one chance hit */
            now: number | null;
            /** @description Greatest first */
            next: components["schemas"]["RelativeProspect"][];
            /** @description The larger of the persons of the database and ten million */
            persons: number;
            /** @description log10 LR above which fewer than one chance hit is expected among `persons` */
            threshold: number | null;
            /** @description Loci that all are taken to be typed at */
            loci: number;
            /** @description The kit that has these loci */
            panel: string | null;
            policyVersion: number;
            frequencyTable: string;
            frequencyRule: components["schemas"]["FrequencyRule"];
        };
        PutControlBody: {
            kind: components["schemas"]["ControlKind"];
            /**
             * @description Its usual one when left out
             * @example A01
             */
            well?: string;
            /**
             * @description As the table of results will call it
             * @example PC_2800M
             */
            name?: string;
            /** @example 1 */
            version: number;
        };
        PutSampleBody: {
            /** @example HS0000012K */
            barcode: string;
            /**
             * @description The next free one when left out
             * @example C01
             */
            well?: string;
            /** @example 1 */
            version: number;
        };
        Quantiles: {
            q05: number;
            q50: number;
            q95: number;
        };
        Queue: {
            load: components["schemas"]["Load"];
            waiting: number;
            running: number;
            /** @description Pieces of work that failed for good */
            failed: number;
            /**
             * Format: date-time
             * @description Since when its jobs wait until a person lets them run; null when they run
             */
            pausedAt: string | null;
            /** @description As given to `homeward queue pause` */
            reason: string | null;
        };
        QueueList: {
            items: components["schemas"]["Queue"][];
        };
        ReadKit: {
            /** @description Name of the panel */
            panel: string;
            /** @description `loci` of a kit */
            loci: {
                [key: string]: unknown;
            }[];
            /**
             * @description Markers that are no known locus
             * @example [
             *       "D99S1"
             *     ]
             */
            unknown: string[];
        };
        ReadKits: {
            items: components["schemas"]["ReadKit"][];
        };
        ReadProfile: {
            /** @example Staff 1 */
            name: string;
            genotypes: components["schemas"]["LocusCall"][];
            /**
             * @description Markers whose call is refused
             * @example [
             *       "FGA"
             *     ]
             */
            refused: string[];
        };
        ReadProfiles: {
            items: components["schemas"]["ReadProfile"][];
        };
        ReadTableBody: {
            /**
             * @description A genotype table in any layout that imports have
             * @example Sample Name	Marker	Allele 1	Allele 2
             *     Staff 1	TH01	6	9.3
             */
            table: string;
        };
        /** @enum {string} */
        ReagentKind: "kit" | "polymer" | "size_standard" | "formamide" | "control_dna";
        ReagentLot: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ReagentKind"];
            /** @example GlobalFiler */
            name: string;
            /** @example 2509123 */
            lot: string;
            /**
             * Format: date
             * @example 2027-03-31
             */
            expiresOn: string;
            /** Format: date-time */
            createdAt: string;
        };
        ReagentLotPage: {
            items: components["schemas"]["ReagentLot"][];
            next: string | null;
        };
        ReasonBody: {
            /** @example 1 */
            version: number;
            reason: string;
        };
        ReassignBody: {
            /** @example 1 */
            version: number;
            reason: string;
            /**
             * Format: uuid
             * @description To whom the specimen belongs
             */
            donorId: string;
        };
        ReceiveBody: {
            /** @example HS0000012K */
            barcode: string;
            /** @description Anything but `good` rejects the specimen */
            condition: components["schemas"]["Condition"];
            note?: string;
            /**
             * @description Receives what the list does not name, or what was declared lost; then a note is required
             * @default false
             */
            unexpected?: boolean;
        };
        Recipient: {
            /** Format: uuid */
            id: string;
            nameZh: string;
            nameEn: string;
            kind: components["schemas"]["RecipientKind"];
            /** @example exchange desk, 010-0000 0000 */
            contact: string;
            /** @example 公刑〔2026〕12 号 */
            agreement: string;
            /** @example GA000001 */
            code: string;
            /** @example TJ120101 */
            ownCode: string;
            inForce: boolean;
            /** Format: date-time */
            changedAt: string;
            version: number;
        };
        RecipientBody: {
            /** @example 全国打拐 DNA 信息库 */
            nameZh: string;
            /** @example National anti-trafficking DNA database */
            nameEn: string;
            kind: components["schemas"]["RecipientKind"];
            /**
             * @description Where its office is reached
             * @example exchange desk, 010-0000 0000
             */
            contact: string;
            /**
             * @description Agreement or order under which it receives
             * @example 公刑〔2026〕12 号
             */
            agreement: string;
            /**
             * @description Its code in files: 2 to 10 letters, digits, hyphens
             * @example GA000001
             */
            code: string;
            /**
             * @description Our code, as it has it
             * @example TJ120101
             */
            ownCode: string;
            /** @description Nothing is sent under an agreement that is over */
            inForce: boolean;
        };
        RecipientChange: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Null while one is to be added
             */
            recipientId: string | null;
            status: components["schemas"]["ProposalStatus"];
            /** @description As the proposer saw it; null where one is added */
            before: components["schemas"]["RecipientBody"] | null;
            proposed: components["schemas"]["RecipientBody"];
            /** @example The agreement of 2026 was signed */
            reason: string;
            /** @description The version of the recipient that the proposer saw */
            baseVersion: number | null;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description What the caller may do now */
            steps: components["schemas"]["RecipientChangeStep"][];
            version: number;
        };
        RecipientChangeList: {
            items: components["schemas"]["RecipientChange"][];
            next: string | null;
        };
        /**
         * @description What the caller may do now
         * @enum {string}
         */
        RecipientChangeStep: "approve" | "reject" | "withdraw";
        /** @enum {string} */
        RecipientKind: "national_database" | "partner_laboratory" | "police";
        RecipientList: {
            items: components["schemas"]["Recipient"][];
            next: string | null;
        };
        RefusedColumn: {
            /**
             * @description As a spreadsheet names it
             * @example F
             */
            column: string;
            /** @example Height 1 */
            header: string;
            /** @description Cells with content */
            cells: number;
            /** @description Row of the first cell with content */
            row: number;
            /**
             * @description Content of that cell
             * @example 15
             */
            value: string;
            /** @example laboratory.column_like_marker */
            code: string;
            /** @example The column "D3S1359" is no known locus, but its values look like alleles (the first is "15"): correct the header */
            message: string;
        };
        RejectBody: {
            /** @example 3 */
            version: number;
            reason: string;
        };
        /** @enum {string} */
        Relation: "father" | "mother" | "child" | "spouse_parent_of_child" | "full_sibling" | "maternal_half_sibling" | "paternal_half_sibling" | "paternal_grandfather" | "paternal_grandmother" | "maternal_grandfather" | "maternal_grandmother" | "paternal_uncle" | "paternal_aunt" | "maternal_uncle" | "maternal_aunt" | "self" | "other_relative";
        RelationBody: {
            /** @example 1 */
            version: number;
            reason: string;
            relation: components["schemas"]["Relation"];
        };
        RelativeBody: {
            birthYear?: number;
            identity?: components["schemas"]["IdentityBody"];
            consent?: components["schemas"]["ConsentBody"];
            /** @description Answers `intake.duplicate_id_number`: without it a repeated ID number is refused */
            duplicateChoice?: components["schemas"]["DuplicateChoice"];
            relation: components["schemas"]["Relation"];
            /** @description Required for a new relative */
            sex?: components["schemas"]["Sex"];
            /** Format: uuid */
            donorId?: string;
        };
        RelativeProspect: {
            relation: components["schemas"]["DrawnRelation"];
            /** @description Probability with this relative typed as well */
            power: number;
        };
        RemoveElectropherogramBody: {
            reason: string;
            /** @example 1 */
            version: number;
        };
        ReportRecord: {
            number: string;
            revision: number;
            locale: components["schemas"]["Locale"];
            /** @description SHA-256 of the file, in hexadecimal */
            sha256: string;
            /** Format: date-time */
            createdAt: string;
        };
        ReportRecordList: {
            items: components["schemas"]["ReportRecord"][];
        };
        Reunion: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            hitId: string;
            /** Format: date */
            reunitedOn: string;
            note: string | null;
        };
        ReunionBody: {
            /** @example 1 */
            version: number;
            /** Format: date */
            reunitedOn: string;
            /** @description No names */
            note?: string;
        };
        ReunionView: {
            /** Format: date */
            reunitedOn: string;
            /** Format: date-time */
            recordedAt: string;
            undo: components["schemas"]["UndoRequest"] | null;
        };
        /** @enum {string} */
        Role: "technician" | "analyst" | "lab_lead" | "investigator" | "coordinator" | "auditor" | "security_admin" | "system_admin";
        RowCounts: {
            total: number;
            accepted: number;
            rejected: number;
            skipped: number;
        };
        /** @enum {string} */
        RowStatus: "accepted" | "rejected" | "skipped";
        RunProgress: {
            done: number;
            total: number;
        };
        /** @enum {string} */
        RunStatus: "pending" | "running" | "done" | "failed" | "cancelled";
        /**
         * @description What the caller may do with the run now
         * @enum {string}
         */
        RunStep: "cancel" | "put_in_force";
        SameContent: {
            /** Format: uuid */
            id: string;
            /** @example IMP-2026-00012 */
            number: string;
            status: components["schemas"]["ImportStatus"];
        };
        SampleCounts: {
            total: number;
            accepted: number;
            /** @description Wait for a decision of the laboratory lead */
            held: number;
        };
        /** @enum {string} */
        SampleKind: "sample" | "positive_control" | "negative_control" | "ladder" | "unknown";
        SampleRemark: {
            /** @example laboratory.possible_null */
            code: string;
            /** @example A null allele or drop-out is possible; the fuller genotype is kept: 15 */
            message: string;
        };
        /** @enum {string} */
        SampleStatus: "accepted" | "held" | "rejected" | "applied";
        ScanBody: {
            /** @example HS0000012K */
            barcode: string;
        };
        Scanned: {
            kind: components["schemas"]["ScannedKind"];
            /** Format: uuid */
            id: string;
            /**
             * @description Page of the web application that shows it
             * @example /specimens/0193a5c2-7b1e-7c43-9f52-6a1d0b7e4c11
             */
            path: string;
            /**
             * @description State of the specimen, the kit or the box
             * @example registered
             */
            status: string;
        };
        /** @enum {string} */
        ScannedKind: "specimen" | "kit" | "shipment";
        SearchAgain: {
            status: components["schemas"]["SearchAgainStatus"];
            /** @description Cases searched */
            done: number;
            /** @description Cases to search */
            total: number;
            /** @description What the caller may do with the re-search now */
            steps: components["schemas"]["SearchAgainStep"][];
        };
        /** @enum {string} */
        SearchAgainStatus: "waiting" | "running" | "paused";
        /**
         * @description What the caller may do with the re-search now
         * @enum {string}
         */
        SearchAgainStep: "pause" | "resume";
        /** @enum {string} */
        SearchStatus: "joined" | "pending" | "running" | "not_searchable" | "none";
        /** @enum {string} */
        Seat: "a" | "b" | "arbiter";
        SecondBlood: {
            /** Format: date-time */
            orderedAt: string;
            verdict: components["schemas"]["SecondBloodVerdict"];
            donors: components["schemas"]["SecondBloodDonor"][];
            waivers: components["schemas"]["Waiver"][];
            /** @description Codes, and `family` where any one typed relative will do */
            waitsFor: string[];
        };
        SecondBloodBody: {
            /** @example 1 */
            version: number;
            /** @description Stands in report and timeline: names nobody */
            reason: string;
        };
        SecondBloodDonor: {
            code: string;
            side: components["schemas"]["HitSide"];
            state: components["schemas"]["DonorState"];
            typings: components["schemas"]["SecondTyping"][];
        };
        /** @enum {string} */
        SecondBloodVerdict: "awaited" | "concordant" | "discordant" | "waived";
        /** @enum {string} */
        SecondFactorState: "passed" | "enrolment_required";
        SecondTyping: {
            barcode: string;
            /** Format: date */
            collectedOn: string;
            batch: string;
            /** Format: date-time */
            typedAt: string;
            /** @description Loci typed both times */
            loci: number;
            /** @description Loci at which the calls differ */
            differing: string[];
            verdict: components["schemas"]["TypingVerdict"];
        };
        SendBody: {
            /** @example 1 */
            version: number;
            carrier?: string;
            trackingNumber?: string;
        };
        SentProfile: {
            /** Format: uuid */
            exchangeId: string;
            /** @example EX-2026-0007 */
            number: string;
            status: components["schemas"]["ExchangeStatus"];
            /** @example National anti-trafficking DNA database */
            recipient: string;
            /** @example EX4K0Z7QW2MA */
            identifier: string;
            /** @description Version of the profile that was sent */
            revision: number;
            state: components["schemas"]["SentState"];
            /** Format: date-time */
            producedAt: string;
            /** Format: date-time */
            deliveredAt: string | null;
            result: components["schemas"]["AnswerResult"] | null;
        };
        /**
         * @description What it is today
         * @enum {string}
         */
        SentState: "in_force" | "corrected" | "withdrawn" | "family_found" | "case_over";
        Session: {
            account: components["schemas"]["OwnAccount"];
            /** @description Goes into the X-CSRF-Token header of unsafe methods */
            csrfToken: string;
            mfa: components["schemas"]["SecondFactorState"];
            /** @description The password is a one-time one; nothing works before it is changed */
            passwordChangeRequired: boolean;
            /** @description What others did to the account, not yet acknowledged */
            notices: components["schemas"]["AccountNotice"][];
        };
        /**
         * @description What the caller may do with the session now
         * @enum {string}
         */
        SessionStep: "revoke";
        /**
         * @description process_ended: the worker ended each time; null: not set aside any more
         * @enum {string}
         */
        SetAsideReason: "process_ended" | "failed_often";
        SetAsideWork: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["WorkKind"];
            /** @description Id of what it is about */
            subjectId: string;
            /** @description process_ended: the worker ended each time; null: not set aside any more */
            reason: components["schemas"]["SetAsideReason"] | null;
            /**
             * @description In words, of the last time
             * @example connect ECONNREFUSED 127.0.0.1:5432
             */
            error: string | null;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            setAsideAt: string | null;
        };
        SetAsideWorkList: {
            items: components["schemas"]["SetAsideWork"][];
        };
        /** @enum {string} */
        Sex: "male" | "female" | "unknown";
        /** @enum {string} */
        SheetFormat: "3500" | "3730" | "csv";
        Shipment: {
            /** Format: uuid */
            id: string;
            /** @example SH-2026-00012 */
            number: string;
            status: components["schemas"]["ShipmentStatus"];
            /** Format: uuid */
            districtId: string;
            /** Format: uuid */
            collectionPointId: string;
            carrier: string | null;
            trackingNumber: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
            /** @description What the caller may do with it now */
            steps: components["schemas"]["ShipmentStep"][];
            specimens: components["schemas"]["Specimen"][];
        };
        ShipmentPage: {
            items: components["schemas"]["Shipment"][];
            next: string | null;
        };
        /** @enum {string} */
        ShipmentStatus: "draft" | "sent" | "partially_received" | "received" | "reconciled" | "cancelled" | "lost";
        /**
         * @description What the caller may do with it now
         * @enum {string}
         */
        ShipmentStep: "pack" | "receive" | "send" | "cancel" | "reconcile" | "declare_lost";
        SignInBody: {
            /** @example technician */
            username: string;
            password: string;
            /**
             * @description Six digits of the authenticator
             * @example 123456
             */
            totp?: string;
        };
        Sizing: {
            /** @description The size standard that fits */
            standard: string | null;
            /** @description As the file names it */
            named: string | null;
            /** @description Fragments of the standard that were found */
            found: number;
            /** @description Fragments of the standard */
            fragments: number;
            /** @description Fragments in bases that are missing among those found */
            missing: number[];
            quality: components["schemas"]["SizingQuality"];
        };
        /** @enum {string} */
        SizingQuality: "good" | "doubtful" | "none";
        Specimen: {
            /** Format: uuid */
            id: string;
            /** @example HS0000012K */
            barcode: string;
            /** Format: uuid */
            donorId: string;
            /** @example D-000123 */
            donorCode: string;
            material: components["schemas"]["Material"];
            /** Format: date */
            collectedOn: string;
            status: components["schemas"]["SpecimenStatus"];
            /** @description Condition for which the laboratory rejected it */
            rejectReason: string | null;
            /** Format: uuid */
            shipmentId: string | null;
            shipmentNumber: string | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        SpecimenBody: {
            /** Format: uuid */
            donorId: string;
            /**
             * @description Scanned from the form
             * @example HF0000012A
             */
            formBarcode: string;
            /**
             * @description Scanned from the tube or card
             * @example HS0000012K
             */
            specimenBarcode: string;
            material: components["schemas"]["Material"];
            /**
             * Format: date
             * @example 2026-11-20
             */
            collectedOn: string;
        };
        SpecimenBrief: {
            /** Format: uuid */
            id: string;
            /** @example HS0000012K */
            barcode: string;
            status: components["schemas"]["SpecimenStatus"];
        };
        SpecimenCorrection: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["CorrectionStatus"];
            /** @example HS0000012K */
            barcode: string;
            /** @description Set when two specimens are exchanged */
            otherBarcode: string | null;
            /** @example D-000123 */
            fromCode: string | null;
            /** @example D-000124 */
            toCode: string | null;
            reason: string;
            /** Format: date-time */
            proposedAt: string;
            proposedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            decisionReason: string | null;
        };
        SpecimenDetail: {
            /** Format: uuid */
            id: string;
            /** @example HS0000012K */
            barcode: string;
            /** Format: uuid */
            donorId: string;
            /** @example D-000123 */
            donorCode: string;
            material: components["schemas"]["Material"];
            /** Format: date */
            collectedOn: string;
            status: components["schemas"]["SpecimenStatus"];
            /** @description Condition for which the laboratory rejected it */
            rejectReason: string | null;
            /** Format: uuid */
            shipmentId: string | null;
            shipmentNumber: string | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
            /** @description What the caller may do with it now */
            steps: components["schemas"]["SpecimenStep"][];
            /** @description Whose it is: corrections, oldest first */
            corrections: components["schemas"]["SpecimenCorrection"][];
            custody: components["schemas"]["CustodyEvent"][];
        };
        SpecimenFactsBody: {
            /** @example 1 */
            version: number;
            reason: string;
            material?: components["schemas"]["Material"];
            /** Format: date */
            collectedOn?: string;
        };
        SpecimenPage: {
            items: components["schemas"]["Specimen"][];
            next: string | null;
        };
        /** @enum {string} */
        SpecimenStatus: "registered" | "packed" | "in_transit" | "received" | "rejected" | "typed" | "lost" | "recollection_ordered" | "spoiled";
        /**
         * @description What the caller may do with it now
         * @enum {string}
         */
        SpecimenStep: "spoil" | "restore" | "find_at_point" | "undo_receipt" | "accept" | "correct" | "decide_correction";
        State: {
            /**
             * @description What lives by states
             * @example hit
             */
            thing: components["schemas"]["StateThing"];
            /** @example new */
            state: string;
            /** @description undecided: a person must decide; open: the work goes on; final: it is over */
            meaning: components["schemas"]["StateMeaning"];
        };
        /**
         * @description undecided: a person must decide; open: the work goes on; final: it is over
         * @enum {string}
         */
        StateMeaning: "undecided" | "open" | "final";
        /**
         * @description What lives by states
         * @enum {string}
         */
        StateThing: "case" | "specimen" | "shipment" | "import" | "finding" | "vocabularyChange" | "approvalRule" | "locusCorrection" | "nonConformity" | "plate" | "exchange" | "recipientChange" | "hit" | "link" | "duplicate" | "task" | "run";
        Statement: {
            code: components["schemas"]["ImportStatement"];
            /** @example tab */
            value: string;
            detail: string | null;
            /** @description Files of an archive, where it is not about all */
            files: string | null;
        };
        StepTimes: {
            step: components["schemas"]["TurnaroundStep"];
            /** @description Specimens that took it */
            count: number;
            /** @description In working days */
            median: number | null;
            /** @description In working days */
            ninetieth: number | null;
            /** @description In working days */
            target: number;
        };
        StoredHit: {
            /** Format: uuid */
            id: string;
            /** @example H-000123 */
            number: string;
            status: components["schemas"]["HitStatus"];
        };
        SwapBody: {
            /** @example 1 */
            version: number;
            reason: string;
            /**
             * @description The specimen that goes the other way
             * @example HS0000012K
             */
            otherBarcode: string;
        };
        TakeLotBackBody: {
            /** @example 1 */
            version: number;
            /** Format: uuid */
            lotId: string;
        };
        TakenAnswers: {
            file: components["schemas"]["AnswerFile"];
            /** @description The same content was imported before; nothing was stored now */
            again: boolean;
        };
        Task: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            hitId: string;
            hitNumber: string;
            caseNumber: string;
            personCode: string;
            /** Format: uuid */
            districtId: string;
            side: components["schemas"]["TaskSide"];
            status: components["schemas"]["TaskStatus"];
            /** Format: date */
            dueOn: string;
            outcome: components["schemas"]["TaskOutcome"] | null;
            personWish: components["schemas"]["PersonWish"] | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        TaskDetail: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            hitId: string;
            hitNumber: string;
            caseNumber: string;
            personCode: string;
            /** Format: uuid */
            districtId: string;
            side: components["schemas"]["TaskSide"];
            status: components["schemas"]["TaskStatus"];
            /** Format: date */
            dueOn: string;
            outcome: components["schemas"]["TaskOutcome"] | null;
            personWish: components["schemas"]["PersonWish"] | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
            /** @description What the caller may do with it now */
            steps: components["schemas"]["TaskStep"][];
            identities: components["schemas"]["PersonOnSite"][];
            visits: components["schemas"]["Visit"][];
            secondBlood: components["schemas"]["SecondBlood"] | null;
            hit: components["schemas"]["HitSummary"];
            hitVersion: number;
        };
        /** @enum {string} */
        TaskOutcome: "identity_confirmed" | "identity_refuted" | "not_found" | "contact_declined";
        TaskPage: {
            items: components["schemas"]["Task"][];
            next: string | null;
        };
        TaskReportBody: {
            /** @example 1 */
            version: number;
            outcome: components["schemas"]["TaskOutcome"];
            personWish?: components["schemas"]["PersonWish"];
        };
        /** @enum {string} */
        TaskSide: "family" | "person" | "both";
        /** @enum {string} */
        TaskStatus: "assigned" | "accepted" | "visited" | "reported" | "cancelled";
        /**
         * @description What the caller may do with it now
         * @enum {string}
         */
        TaskStep: "accept" | "visit" | "report" | "undo_report" | "read_report";
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            /** @example specimen.packed */
            kind: string;
            who: string | null;
            data: {
                [key: string]: unknown;
            };
        };
        TotpOffer: {
            /** @description Base32, for typing in */
            secret: string;
            /** @description For the QR code */
            otpauthUrl: string;
        };
        TracePeak: {
            /** @description In bases */
            size: number;
            /** @description In RFU */
            height: number;
            /** @description The camera was saturated */
            offScale: boolean;
        };
        TriedName: {
            kind: components["schemas"]["SampleKind"];
            /** @description The version of the vocabulary that says so */
            version: number;
        };
        Turnaround: {
            days: number;
            steps: components["schemas"]["StepTimes"][];
            /** @description The latest first, 200 at most */
            overdue: components["schemas"]["Overdue"][];
        };
        /** @enum {string} */
        TurnaroundStep: "plated" | "run" | "imported" | "approved" | "whole";
        TypedLocus: {
            /** @example D3S1358 */
            locus: string;
            /**
             * @description As it counts now; empty where the locus was said not to be usable
             * @example [
             *       "15",
             *       "16"
             *     ]
             */
            alleles: string[];
        };
        Typing: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            donorId: string;
            /** @example P-000123 */
            donorCode: string;
            /** Format: uuid */
            specimenId: string;
            /** @example HS0000012K */
            barcode: string;
            /** Format: uuid */
            batchId: string;
            /** @example IMP-2026-00017 */
            batchNumber: string;
            /**
             * @description Empty where the file names none
             * @example GlobalFiler
             */
            panel: string;
            /** @description Number of loci with a genotype */
            loci: number;
            /** Format: date-time */
            typedAt: string;
            /** @description Whose the specimen is waits for a decision; until then it is in no profile */
            disputed: boolean;
            /** @description Not part of the profile */
            withdrawn: boolean;
            cause: components["schemas"]["TypingFault"] | null;
            /** @example Tubes of wells A1 and A2 were exchanged */
            reason: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** @example 周航 */
            withdrawnBy: string | null;
            /** @description The caller uploaded its file: another lead decides */
            ownUpload: boolean;
            /** @description What the caller may do now */
            steps: components["schemas"]["TypingStep"][];
            version: number;
        };
        /** @enum {string} */
        TypingFault: "wrong_sample" | "contaminated" | "laboratory_error";
        /**
         * @description What the caller may do now
         * @enum {string}
         */
        TypingStep: "withdraw" | "restore" | "correct_locus";
        /** @enum {string} */
        TypingVerdict: "concordant" | "discordant" | "too_few_loci";
        UndoBody: {
            /** @example 1 */
            version: number;
            /** @description Stands in the timeline of the hit: names nobody */
            reason: string;
        };
        UndoDecisionBody: {
            /** @example 1 */
            version: number;
            /** @description Stands in the timeline of the hit: names nobody */
            note: string;
            approve: boolean;
        };
        UndoRequest: {
            /** Format: uuid */
            requestedBy: string;
            /** Format: date-time */
            requestedAt: string;
            reason: string;
        };
        UnneededColumn: {
            /** Format: uuid */
            id: string;
            /**
             * @description As it stands in the file
             * @example Freezer
             */
            header: string;
            /**
             * Format: uuid
             * @description The import on whose page it was said
             */
            batchId: string | null;
            /** @example IMP-2026-00017 */
            batchNumber: string | null;
            /**
             * @description A file with these headers: it holds for each table with the same set of headers
             * @example plate-2.csv
             */
            fileName: string | null;
            format: components["schemas"]["ImportFormat"] | null;
            state: components["schemas"]["UnneededColumnState"];
            /** @example 周航 */
            saidBy: string;
            /** Format: date-time */
            saidAt: string;
            /** @example Place in the freezer; of no use for the typing */
            reason: string;
            takenBackBy: string | null;
            /** Format: date-time */
            takenBackAt: string | null;
            backReason: string | null;
            /** @description What the caller may do now */
            steps: components["schemas"]["UnneededColumnStep"][];
            version: number;
        };
        UnneededColumnPage: {
            items: components["schemas"]["UnneededColumn"][];
            next: string | null;
        };
        /** @enum {string} */
        UnneededColumnState: "holds" | "taken_back";
        /**
         * @description What the caller may do now
         * @enum {string}
         */
        UnneededColumnStep: "take_back";
        /** @enum {string} */
        UntypedRule: "full" | "pruned";
        UseLotBody: {
            /** @example 1 */
            version: number;
            /** Format: uuid */
            lotId: string;
            /** @description Why an expired lot is used; by the laboratory lead alone */
            reason?: string;
        };
        VersionBody: {
            /** @example 1 */
            version: number;
        };
        Visit: {
            /** Format: date */
            visitedOn: string;
            place: string;
            note: string;
            /** Format: date-time */
            recordedAt: string;
        };
        VisitBody: {
            /** @example 1 */
            version: number;
            /** Format: date */
            visitedOn: string;
            place: string;
            note: string;
        };
        VocabularyChange: {
            /** Format: uuid */
            id: string;
            /** @example VOC-0001 */
            number: string;
            status: components["schemas"]["VocabularyChangeStatus"];
            /**
             * @description Kinds and keys
             * @example [
             *       "kit Home 21"
             *     ]
             */
            entries: string[];
            reason: string;
            /** @description The version that the proposer saw */
            baseVersion: number;
            /** @description The version that it made */
            madeVersion: number | null;
            /**
             * Format: uuid
             * @description The import whose question it answers
             */
            batchId: string | null;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description What the caller may do now */
            steps: components["schemas"]["VocabularyStep"][];
            version: number;
        };
        VocabularyChangeDetail: {
            /** Format: uuid */
            id: string;
            /** @example VOC-0001 */
            number: string;
            status: components["schemas"]["VocabularyChangeStatus"];
            /**
             * @description Kinds and keys
             * @example [
             *       "kit Home 21"
             *     ]
             */
            entries: string[];
            reason: string;
            /** @description The version that the proposer saw */
            baseVersion: number;
            /** @description The version that it made */
            madeVersion: number | null;
            /**
             * Format: uuid
             * @description The import whose question it answers
             */
            batchId: string | null;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description What the caller may do now */
            steps: components["schemas"]["VocabularyStep"][];
            version: number;
            changed: components["schemas"]["ChangedEntry"][];
        };
        VocabularyChangePage: {
            items: components["schemas"]["VocabularyChange"][];
            next: string | null;
        };
        /** @enum {string} */
        VocabularyChangeStatus: "proposed" | "approved" | "rejected" | "withdrawn";
        VocabularyEntry: {
            kind: components["schemas"]["VocabularyKind"];
            /**
             * @description Names the entry among those of its kind
             * @example D3S1358
             */
            key: string;
            /** @description Its fields; they depend on the kind (docs/vocabulary.md) */
            value: {
                [key: string]: unknown;
            };
            /**
             * @description Where the fact is from
             * @example Insert of the kit, lot 2026-03
             */
            source: string;
            origin: components["schemas"]["VocabularyOrigin"];
            /** @description The version from which it holds */
            since: number;
        };
        /** @enum {string} */
        VocabularyKind: "locus" | "locus_name" | "kit" | "panel_name" | "control" | "control_name" | "sample_type";
        VocabularyList: {
            /** @description The version in force */
            version: number;
            items: components["schemas"]["VocabularyEntry"][];
            next: string | null;
        };
        /** @enum {string} */
        VocabularyOrigin: "published" | "laboratory";
        /**
         * @description What the caller may do now
         * @enum {string}
         */
        VocabularyStep: "approve" | "reject" | "withdraw";
        VocabularyVersion: {
            version: number;
            origin: components["schemas"]["VocabularyOrigin"];
            /** Format: date-time */
            createdAt: string;
            createdBy: string | null;
            /** @description Entries that hold from it on */
            added: number;
            /** @description Entries that ended with it, replaced or taken away */
            ended: number;
        };
        VocabularyVersionList: {
            items: components["schemas"]["VocabularyVersion"][];
            next: string | null;
        };
        WaitingList: {
            /** @description All that wait */
            total: number;
            /** @description The next ones, in the order in which a plate is filled */
            items: components["schemas"]["WaitingSpecimen"][];
        };
        WaitingSpecimen: {
            /** Format: uuid */
            specimenId: string;
            /** @example HS0000012K */
            barcode: string;
            donorCode: string;
            /** Format: date-time */
            receivedAt: string;
            urgent: boolean;
        };
        /**
         * @description What it waits for
         * @enum {string}
         */
        WaitingStep: "plated" | "run" | "imported" | "approved";
        Waiver: {
            role: components["schemas"]["WaiverRole"];
            name: string;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        WaiverRole: "lab_lead" | "coordinator";
        Well: {
            /** @example C01 */
            well: string;
            kind: components["schemas"]["WellKind"];
            /** @example HS0000012K */
            name: string;
            /** Format: uuid */
            specimenId: string | null;
            donorCode: string | null;
            specimenStatus: components["schemas"]["SpecimenStatus"] | null;
        };
        /** @enum {string} */
        WellKind: "sample" | "positive_control" | "negative_control" | "ladder";
        WhatIf: {
            /** Format: uuid */
            id: string;
            settings: components["schemas"]["PolicySettings"];
            /** @description Policy version that was in force when it was asked for */
            baseVersion: number;
            status: components["schemas"]["RunStatus"];
            /** @description Cases; null unless it waits or runs */
            progress: components["schemas"]["RunProgress"] | null;
            /** @description Persons numbered when it was made */
            head: number | null;
            /** @description Living persons compared */
            personsCompared: number | null;
            /** @description Open cases compared */
            casesCompared: number | null;
            /** Format: uuid */
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description What the caller may do with the run now */
            steps: components["schemas"]["RunStep"][];
        };
        WhatIfCase: {
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            /** @example too_few_loci */
            code: string;
        };
        WhatIfCounts: {
            gained: number;
            lost: number;
            kept: number;
        };
        WhatIfDetail: {
            /** Format: uuid */
            id: string;
            settings: components["schemas"]["PolicySettings"];
            /** @description Policy version that was in force when it was asked for */
            baseVersion: number;
            status: components["schemas"]["RunStatus"];
            /** @description Cases; null unless it waits or runs */
            progress: components["schemas"]["RunProgress"] | null;
            /** @description Persons numbered when it was made */
            head: number | null;
            /** @description Living persons compared */
            personsCompared: number | null;
            /** @description Open cases compared */
            casesCompared: number | null;
            /** Format: uuid */
            createdBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description What the caller may do with the run now */
            steps: components["schemas"]["RunStep"][];
            /** @description Null until it is done */
            results: components["schemas"]["WhatIfResults"] | null;
        };
        WhatIfPage: {
            items: components["schemas"]["WhatIf"][];
            next: string | null;
        };
        WhatIfPair: {
            /** Format: uuid */
            caseId: string;
            /** @example 2026-TJ-00123 */
            caseNumber: string;
            /** Format: uuid */
            personDonorId: string;
            personCode: string;
            /** @description log10 LR under the policy in force; null where there is none */
            before: number | null;
            /** @description log10 LR under the changed policy; null where there is none */
            after: number | null;
            mismatches: number;
            lociCompared: number;
            /** @description Why it was no hit (gained), or is none any more (lost) */
            reason: components["schemas"]["NoHitReason"] | null;
            /** @description The hit stored for the pair */
            hit: components["schemas"]["StoredHit"] | null;
        };
        WhatIfResults: {
            /** @description All pairs; the lists below hold the strongest 1,000 each */
            counts: components["schemas"]["WhatIfCounts"];
            /** @description Candidates beyond the largest number of hits of one search */
            leftOut: components["schemas"]["BeforeAfter"];
            /** @description Stored hits of the present versions that were not found again */
            storedNotFound: number;
            notSearchable: components["schemas"]["BeforeAfter"];
            gained: components["schemas"]["WhatIfPair"][];
            lost: components["schemas"]["WhatIfPair"][];
            kept: components["schemas"]["WhatIfPair"][];
            becameSearchable: components["schemas"]["WhatIfCase"][];
            becameUnsearchable: components["schemas"]["WhatIfCase"][];
        };
        WithdrawTypingBody: {
            /** @example 1 */
            version: number;
            reason: string;
            cause: components["schemas"]["TypingFault"];
        };
        WithdrawalBody: {
            reason: string;
        };
        WithdrawnDonor: {
            code: string;
            side: components["schemas"]["HitSide"];
        };
        /** @enum {string} */
        WorkKind: "import.validate" | "import.apply" | "import.settle" | "exchange.produce" | "profile.consent" | "profile.corrected" | "matching.delta" | "matching.case" | "matching.research" | "matching.links" | "matching.duplicates" | "hit.notify" | "policy.whatif" | "calibration.run";
        WorkerHealth: {
            /** @description late: entries or work wait longer than a minute */
            status: components["schemas"]["WorkerState"];
            /** @description Pieces of work that wait or run */
            open: number | null;
            /** @description Pieces of work that failed for good */
            failed: number | null;
            /** @description Of these, set aside: their process ended, or they failed, each time; they wait for a person */
            setAside: number | null;
            /** @description Queues whose jobs wait because a person paused them */
            pausedQueues: number | null;
            /** @description Audit entries that wait for their seal */
            unsealed: number | null;
            /** @description Age of the oldest thing that waits */
            oldestSeconds: number | null;
        };
        /**
         * @description late: entries or work wait longer than a minute
         * @enum {string}
         */
        WorkerState: "ok" | "late" | "unknown";
        Worklist: {
            items: components["schemas"]["WorklistItem"][];
            doneToday: components["schemas"]["DoneToday"][];
            /** @description For the coordinator */
            districts?: components["schemas"]["DistrictBacklog"][];
        };
        WorklistItem: {
            kind: components["schemas"]["WorklistKind"];
            count: number;
            /** Format: date-time */
            oldestAt: string | null;
            /**
             * @description Where in the web application it is done
             * @example /specimens?status=registered
             */
            path: string;
        };
        /** @enum {string} */
        WorklistKind: "specimens_to_pack" | "shipments_to_send" | "consents_missing" | "specimens_rejected" | "specimens_lost" | "specimens_to_recollect" | "second_blood_to_collect" | "shipments_to_receive" | "shipments_in_receipt" | "corrections_to_decide" | "imports_to_decide" | "imports_with_findings" | "imports_stalled" | "approval_rules_to_decide" | "vocabulary_changes_to_decide" | "locus_corrections_to_decide" | "non_conformities_to_plan" | "non_conformities_to_check" | "exchanges_to_decide" | "recipient_changes_to_decide" | "exchanges_to_deliver" | "exchanges_failed" | "exchange_answers_to_review" | "hits_new" | "hits_second_opinion" | "hits_mine" | "hits_conflict" | "hits_basis_lost" | "links_new" | "cases_not_searchable" | "families_contradicting" | "duplicates_to_decide" | "tasks_open" | "tasks_overdue" | "messages_unread" | "hits_to_follow" | "hits_retested" | "hits_awaiting_wish" | "reunions_to_record" | "contacts_declined" | "reunions_to_follow";
        YDifference: {
            /** @example DYS391 */
            locus: string;
            /** @description The person */
            first: string[];
            /** @description The relative */
            second: string[];
            /** @description Null when the numbers of copies differ */
            steps: number | null;
        };
        YRelative: {
            /** @description A member id */
            id: string;
            lociCompared: number;
            differences: components["schemas"]["YDifference"][];
            totalSteps: number;
            verdict: components["schemas"]["YVerdict"];
        };
        /** @enum {string} */
        YVerdict: "agrees" | "few_differences" | "differs";
        Problem: {
            /** @example urn:homeward:platform.not_found */
            type: string;
            title: string;
            /** @example 404 */
            status: number;
            /**
             * @description Stable; programs decide by it
             * @example platform.not_found
             */
            code: string;
            /** @description In the caller's language */
            detail: string;
            /** @description The field that is wrong, as the caller spelled it */
            field?: string;
            value?: string | number;
            /** @description One for each wrong field of a body */
            errors?: {
                field: string;
                value: (string | number | boolean) | null;
                code: string;
                message: string;
            }[];
            requestId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Account = components['schemas']['Account'];
export type AccountNotice = components['schemas']['AccountNotice'];
export type AccountNoticeKind = components['schemas']['AccountNoticeKind'];
export type AccountPage = components['schemas']['AccountPage'];
export type AccountSession = components['schemas']['AccountSession'];
export type AccountSessionPage = components['schemas']['AccountSessionPage'];
export type AccountStep = components['schemas']['AccountStep'];
export type AccountVersionBody = components['schemas']['AccountVersionBody'];
export type AccountWithPassword = components['schemas']['AccountWithPassword'];
export type AcknowledgeBody = components['schemas']['AcknowledgeBody'];
export type AddEliminationBody = components['schemas']['AddEliminationBody'];
export type Agreement = components['schemas']['Agreement'];
export type AllelePlacing = components['schemas']['AllelePlacing'];
export type Alternative = components['schemas']['Alternative'];
export type AlternativeCode = components['schemas']['AlternativeCode'];
export type AlternativeOutcome = components['schemas']['AlternativeOutcome'];
export type Alternatives = components['schemas']['Alternatives'];
export type AnswerFile = components['schemas']['AnswerFile'];
export type AnswerProblem = components['schemas']['AnswerProblem'];
export type AnswerResult = components['schemas']['AnswerResult'];
export type ApprovalDecider = components['schemas']['ApprovalDecider'];
export type ApprovalRule = components['schemas']['ApprovalRule'];
export type ApprovalRuleList = components['schemas']['ApprovalRuleList'];
export type ApprovalRuleStep = components['schemas']['ApprovalRuleStep'];
export type ApproveBody = components['schemas']['ApproveBody'];
export type AskedLocusCorrection = components['schemas']['AskedLocusCorrection'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuditHead = components['schemas']['AuditHead'];
export type AuditPage = components['schemas']['AuditPage'];
export type AuditProblem = components['schemas']['AuditProblem'];
export type AuditVerification = components['schemas']['AuditVerification'];
export type BasisLoss = components['schemas']['BasisLoss'];
export type BatchApprovalRule = components['schemas']['BatchApprovalRule'];
export type BeforeAfter = components['schemas']['BeforeAfter'];
export type BestAlternative = components['schemas']['BestAlternative'];
export type Bilingual = components['schemas']['Bilingual'];
export type CalibratedType = components['schemas']['CalibratedType'];
export type Calibration = components['schemas']['Calibration'];
export type CalibrationDetail = components['schemas']['CalibrationDetail'];
export type CalibrationPage = components['schemas']['CalibrationPage'];
export type CalibrationParameters = components['schemas']['CalibrationParameters'];
export type CalibrationResults = components['schemas']['CalibrationResults'];
export type CalibrationType = components['schemas']['CalibrationType'];
export type CaseBody = components['schemas']['CaseBody'];
export type CaseDetail = components['schemas']['CaseDetail'];
export type CaseDrawing = components['schemas']['CaseDrawing'];
export type CaseFieldsBody = components['schemas']['CaseFieldsBody'];
export type CaseHit = components['schemas']['CaseHit'];
export type CaseMember = components['schemas']['CaseMember'];
export type CasePage = components['schemas']['CasePage'];
export type CaseProspect = components['schemas']['CaseProspect'];
export type CaseSearch = components['schemas']['CaseSearch'];
export type CaseStatus = components['schemas']['CaseStatus'];
export type CaseStep = components['schemas']['CaseStep'];
export type CaseSummary = components['schemas']['CaseSummary'];
export type Category = components['schemas']['Category'];
export type Cells = components['schemas']['Cells'];
export type ChangePasswordBody = components['schemas']['ChangePasswordBody'];
export type ChangedEntry = components['schemas']['ChangedEntry'];
export type CheckCorrectionBody = components['schemas']['CheckCorrectionBody'];
export type ClearWellBody = components['schemas']['ClearWellBody'];
export type CollectionPoint = components['schemas']['CollectionPoint'];
export type Column = components['schemas']['Column'];
export type ColumnsNotNeededBody = components['schemas']['ColumnsNotNeededBody'];
export type Condition = components['schemas']['Condition'];
export type ConfirmTotpBody = components['schemas']['ConfirmTotpBody'];
export type Consent = components['schemas']['Consent'];
export type ConsentBody = components['schemas']['ConsentBody'];
export type ConsentCorrectionBody = components['schemas']['ConsentCorrectionBody'];
export type ConsentFilter = components['schemas']['ConsentFilter'];
export type ConsentKind = components['schemas']['ConsentKind'];
export type ContradictingMember = components['schemas']['ContradictingMember'];
export type Contradiction = components['schemas']['Contradiction'];
export type ContradictionFilter = components['schemas']['ContradictionFilter'];
export type ContradictionKind = components['schemas']['ContradictionKind'];
export type ContradictionRule = components['schemas']['ContradictionRule'];
export type ContradictionStatus = components['schemas']['ContradictionStatus'];
export type ContradictionStep = components['schemas']['ContradictionStep'];
export type ControlKind = components['schemas']['ControlKind'];
export type CorrectLocusBody = components['schemas']['CorrectLocusBody'];
export type CorrectionFilter = components['schemas']['CorrectionFilter'];
export type CorrectionStatus = components['schemas']['CorrectionStatus'];
export type Coverage = components['schemas']['Coverage'];
export type CustodyEvent = components['schemas']['CustodyEvent'];
export type DatabaseHealth = components['schemas']['DatabaseHealth'];
export type DatabaseState = components['schemas']['DatabaseState'];
export type DecideFindingBody = components['schemas']['DecideFindingBody'];
export type DecisionBody = components['schemas']['DecisionBody'];
export type DeclaredRelation = components['schemas']['DeclaredRelation'];
export type DeclineBody = components['schemas']['DeclineBody'];
export type DemonstrationAccount = components['schemas']['DemonstrationAccount'];
export type DifferingLocus = components['schemas']['DifferingLocus'];
export type Distribution = components['schemas']['Distribution'];
export type District = components['schemas']['District'];
export type DistrictBacklog = components['schemas']['DistrictBacklog'];
export type DoneToday = components['schemas']['DoneToday'];
export type DonorCase = components['schemas']['DonorCase'];
export type DonorCorrectionBody = components['schemas']['DonorCorrectionBody'];
export type DonorDetail = components['schemas']['DonorDetail'];
export type DonorFieldsBody = components['schemas']['DonorFieldsBody'];
export type DonorKind = components['schemas']['DonorKind'];
export type DonorPage = components['schemas']['DonorPage'];
export type DonorState = components['schemas']['DonorState'];
export type DonorSummary = components['schemas']['DonorSummary'];
export type DrawingBody = components['schemas']['DrawingBody'];
export type DrawnMember = components['schemas']['DrawnMember'];
export type DrawnMemberBody = components['schemas']['DrawnMemberBody'];
export type DrawnRelation = components['schemas']['DrawnRelation'];
export type DrawnRole = components['schemas']['DrawnRole'];
export type Duplicate = components['schemas']['Duplicate'];
export type DuplicateAct = components['schemas']['DuplicateAct'];
export type DuplicateCase = components['schemas']['DuplicateCase'];
export type DuplicateChoice = components['schemas']['DuplicateChoice'];
export type DuplicateCoverage = components['schemas']['DuplicateCoverage'];
export type DuplicateDecisionBody = components['schemas']['DuplicateDecisionBody'];
export type DuplicateDetail = components['schemas']['DuplicateDetail'];
export type DuplicateEvent = components['schemas']['DuplicateEvent'];
export type DuplicateFinding = components['schemas']['DuplicateFinding'];
export type DuplicatePage = components['schemas']['DuplicatePage'];
export type DuplicateReasonBody = components['schemas']['DuplicateReasonBody'];
export type DuplicateSide = components['schemas']['DuplicateSide'];
export type DuplicateSpecimen = components['schemas']['DuplicateSpecimen'];
export type DuplicateStatus = components['schemas']['DuplicateStatus'];
export type DuplicateStep = components['schemas']['DuplicateStep'];
export type DyeTrace = components['schemas']['DyeTrace'];
export type Electropherogram = components['schemas']['Electropherogram'];
export type Elimination = components['schemas']['Elimination'];
export type EliminationDetail = components['schemas']['EliminationDetail'];
export type EliminationKind = components['schemas']['EliminationKind'];
export type EliminationList = components['schemas']['EliminationList'];
export type EndingBody = components['schemas']['EndingBody'];
export type Evidence = components['schemas']['Evidence'];
export type EvidenceLinkage = components['schemas']['EvidenceLinkage'];
export type EvidenceLinkedPair = components['schemas']['EvidenceLinkedPair'];
export type EvidenceLocus = components['schemas']['EvidenceLocus'];
export type EvidenceMember = components['schemas']['EvidenceMember'];
export type EvidenceMissing = components['schemas']['EvidenceMissing'];
export type EvidenceModel = components['schemas']['EvidenceModel'];
export type Exchange = components['schemas']['Exchange'];
export type ExchangeAnswer = components['schemas']['ExchangeAnswer'];
export type ExchangeAnswerPage = components['schemas']['ExchangeAnswerPage'];
export type ExchangeDetail = components['schemas']['ExchangeDetail'];
export type ExchangeFormat = components['schemas']['ExchangeFormat'];
export type ExchangeItem = components['schemas']['ExchangeItem'];
export type ExchangeItemPage = components['schemas']['ExchangeItemPage'];
export type ExchangeItemStatus = components['schemas']['ExchangeItemStatus'];
export type ExchangePage = components['schemas']['ExchangePage'];
export type ExchangePreview = components['schemas']['ExchangePreview'];
export type ExchangePurpose = components['schemas']['ExchangePurpose'];
export type ExchangeSelectionBody = components['schemas']['ExchangeSelectionBody'];
export type ExchangeStatus = components['schemas']['ExchangeStatus'];
export type ExchangeStep = components['schemas']['ExchangeStep'];
export type ExchangedField = components['schemas']['ExchangedField'];
export type FailPlateBody = components['schemas']['FailPlateBody'];
export type FamilyRules = components['schemas']['FamilyRules'];
export type Filled = components['schemas']['Filled'];
export type FindingCode = components['schemas']['FindingCode'];
export type FindingDecision = components['schemas']['FindingDecision'];
export type FindingFilter = components['schemas']['FindingFilter'];
export type FindingScope = components['schemas']['FindingScope'];
export type FindingStatus = components['schemas']['FindingStatus'];
export type FittingKit = components['schemas']['FittingKit'];
export type FrequencyRule = components['schemas']['FrequencyRule'];
export type Health = components['schemas']['Health'];
export type HealthState = components['schemas']['HealthState'];
export type HeightLimits = components['schemas']['HeightLimits'];
export type HitDetail = components['schemas']['HitDetail'];
export type HitPage = components['schemas']['HitPage'];
export type HitSide = components['schemas']['HitSide'];
export type HitState = components['schemas']['HitState'];
export type HitStatus = components['schemas']['HitStatus'];
export type HitStep = components['schemas']['HitStep'];
export type HitSummary = components['schemas']['HitSummary'];
export type HitTimelineEntry = components['schemas']['HitTimelineEntry'];
export type Hypotheses = components['schemas']['Hypotheses'];
export type Identity = components['schemas']['Identity'];
export type IdentityBody = components['schemas']['IdentityBody'];
export type ImportBatch = components['schemas']['ImportBatch'];
export type ImportFailure = components['schemas']['ImportFailure'];
export type ImportFinding = components['schemas']['ImportFinding'];
export type ImportFormat = components['schemas']['ImportFormat'];
export type ImportPage = components['schemas']['ImportPage'];
export type ImportRow = components['schemas']['ImportRow'];
export type ImportRowPage = components['schemas']['ImportRowPage'];
export type ImportSample = components['schemas']['ImportSample'];
export type ImportSamplePage = components['schemas']['ImportSamplePage'];
export type ImportStatement = components['schemas']['ImportStatement'];
export type ImportStatus = components['schemas']['ImportStatus'];
export type ImportStep = components['schemas']['ImportStep'];
export type InvalidateProfileBody = components['schemas']['InvalidateProfileBody'];
export type Kit = components['schemas']['Kit'];
export type KitOrderBody = components['schemas']['KitOrderBody'];
export type KitPage = components['schemas']['KitPage'];
export type KitStatus = components['schemas']['KitStatus'];
export type KitStep = components['schemas']['KitStep'];
export type KitVoidBody = components['schemas']['KitVoidBody'];
export type LaboratoryStaff = components['schemas']['LaboratoryStaff'];
export type LastError = components['schemas']['LastError'];
export type LeftOut = components['schemas']['LeftOut'];
export type LineageState = components['schemas']['LineageState'];
export type Lineages = components['schemas']['Lineages'];
export type LinkCode = components['schemas']['LinkCode'];
export type LinkDecision = components['schemas']['LinkDecision'];
export type LinkDecisionBody = components['schemas']['LinkDecisionBody'];
export type LinkDetail = components['schemas']['LinkDetail'];
export type LinkEvidence = components['schemas']['LinkEvidence'];
export type LinkHypotheses = components['schemas']['LinkHypotheses'];
export type LinkHypothesis = components['schemas']['LinkHypothesis'];
export type LinkModel = components['schemas']['LinkModel'];
export type LinkPage = components['schemas']['LinkPage'];
export type LinkRules = components['schemas']['LinkRules'];
export type LinkStatus = components['schemas']['LinkStatus'];
export type LinkStep = components['schemas']['LinkStep'];
export type LinkSummary = components['schemas']['LinkSummary'];
export type LinkageBounds = components['schemas']['LinkageBounds'];
export type LinkageRule = components['schemas']['LinkageRule'];
export type LinkedPerson = components['schemas']['LinkedPerson'];
export type Load = components['schemas']['Load'];
export type Locale = components['schemas']['Locale'];
export type LociChoice = components['schemas']['LociChoice'];
export type LocusCall = components['schemas']['LocusCall'];
export type LocusCorrection = components['schemas']['LocusCorrection'];
export type LocusCorrectionStatus = components['schemas']['LocusCorrectionStatus'];
export type LocusCorrectionStep = components['schemas']['LocusCorrectionStep'];
export type LocusDisagreement = components['schemas']['LocusDisagreement'];
export type LocusDisagreementKind = components['schemas']['LocusDisagreementKind'];
export type LocusTrace = components['schemas']['LocusTrace'];
export type LocusTyping = components['schemas']['LocusTyping'];
export type LostBasis = components['schemas']['LostBasis'];
export type LotUse = components['schemas']['LotUse'];
export type Material = components['schemas']['Material'];
export type MaternalLineage = components['schemas']['MaternalLineage'];
export type MemberSearch = components['schemas']['MemberSearch'];
export type Message = components['schemas']['Message'];
export type MessagePage = components['schemas']['MessagePage'];
export type MessageStep = components['schemas']['MessageStep'];
export type Meta = components['schemas']['Meta'];
export type MissingCorrectionBody = components['schemas']['MissingCorrectionBody'];
export type MissingFacts = components['schemas']['MissingFacts'];
export type MissingFactsBody = components['schemas']['MissingFactsBody'];
export type MissingIdentityBody = components['schemas']['MissingIdentityBody'];
export type MissingMember = components['schemas']['MissingMember'];
export type MissingPersonBody = components['schemas']['MissingPersonBody'];
export type Mode = components['schemas']['Mode'];
export type MtRelative = components['schemas']['MtRelative'];
export type MtVerdict = components['schemas']['MtVerdict'];
export type Mutation = components['schemas']['Mutation'];
export type MutationModel = components['schemas']['MutationModel'];
export type MutationSettings = components['schemas']['MutationSettings'];
export type Names = components['schemas']['Names'];
export type NewAccountBody = components['schemas']['NewAccountBody'];
export type NewCalibrationBody = components['schemas']['NewCalibrationBody'];
export type NewDuplicateChoice = components['schemas']['NewDuplicateChoice'];
export type NewExchangeBody = components['schemas']['NewExchangeBody'];
export type NewLotBody = components['schemas']['NewLotBody'];
export type NewPlateBody = components['schemas']['NewPlateBody'];
export type NewPolicyBody = components['schemas']['NewPolicyBody'];
export type NewShipmentBody = components['schemas']['NewShipmentBody'];
export type NewWhatIfBody = components['schemas']['NewWhatIfBody'];
export type NoHitReason = components['schemas']['NoHitReason'];
export type NonConformity = components['schemas']['NonConformity'];
export type NonConformityAct = components['schemas']['NonConformityAct'];
export type NonConformityDetail = components['schemas']['NonConformityDetail'];
export type NonConformityEvent = components['schemas']['NonConformityEvent'];
export type NonConformityPage = components['schemas']['NonConformityPage'];
export type NonConformityStatus = components['schemas']['NonConformityStatus'];
export type NonConformityStep = components['schemas']['NonConformityStep'];
export type NoteAnswerBody = components['schemas']['NoteAnswerBody'];
export type NoteBody = components['schemas']['NoteBody'];
export type ObservedHit = components['schemas']['ObservedHit'];
export type ObservedHits = components['schemas']['ObservedHits'];
export type ObservedOutcome = components['schemas']['ObservedOutcome'];
export type OpenedElectropherogram = components['schemas']['OpenedElectropherogram'];
export type OpenedLocusCorrection = components['schemas']['OpenedLocusCorrection'];
export type Opinion = components['schemas']['Opinion'];
export type OpinionBody = components['schemas']['OpinionBody'];
export type OpinionCode = components['schemas']['OpinionCode'];
export type OpinionList = components['schemas']['OpinionList'];
export type Overdue = components['schemas']['Overdue'];
export type OwnAccount = components['schemas']['OwnAccount'];
export type PackBody = components['schemas']['PackBody'];
export type Panel = components['schemas']['Panel'];
export type PanelAnswerBody = components['schemas']['PanelAnswerBody'];
export type PanelFilesBody = components['schemas']['PanelFilesBody'];
export type PanelQuestion = components['schemas']['PanelQuestion'];
export type PaternalLineage = components['schemas']['PaternalLineage'];
export type Pedigree = components['schemas']['Pedigree'];
export type PedigreePerson = components['schemas']['PedigreePerson'];
export type PersonBody = components['schemas']['PersonBody'];
export type PersonFacts = components['schemas']['PersonFacts'];
export type PersonOnSite = components['schemas']['PersonOnSite'];
export type PersonWish = components['schemas']['PersonWish'];
export type Placed = components['schemas']['Placed'];
export type PlacedAllele = components['schemas']['PlacedAllele'];
export type PlanCorrectionBody = components['schemas']['PlanCorrectionBody'];
export type Plate = components['schemas']['Plate'];
export type PlateCharts = components['schemas']['PlateCharts'];
export type PlateDifference = components['schemas']['PlateDifference'];
export type PlateDifferenceCode = components['schemas']['PlateDifferenceCode'];
export type PlateLot = components['schemas']['PlateLot'];
export type PlatePage = components['schemas']['PlatePage'];
export type PlateQuality = components['schemas']['PlateQuality'];
export type PlateReturn = components['schemas']['PlateReturn'];
export type PlateStatus = components['schemas']['PlateStatus'];
export type PlateStep = components['schemas']['PlateStep'];
export type PlateStepTaken = components['schemas']['PlateStepTaken'];
export type PlateSummary = components['schemas']['PlateSummary'];
export type PlateVersionBody = components['schemas']['PlateVersionBody'];
export type Point = components['schemas']['Point'];
export type Policy = components['schemas']['Policy'];
export type PolicyList = components['schemas']['PolicyList'];
export type PolicySettings = components['schemas']['PolicySettings'];
export type Posterior = components['schemas']['Posterior'];
export type PreviewExchangeBody = components['schemas']['PreviewExchangeBody'];
export type ProfileBrief = components['schemas']['ProfileBrief'];
export type Progress = components['schemas']['Progress'];
export type ProposalStatus = components['schemas']['ProposalStatus'];
export type ProposeApprovalRuleBody = components['schemas']['ProposeApprovalRuleBody'];
export type ProposeRecipientBody = components['schemas']['ProposeRecipientBody'];
export type ProposeRecipientChangeBody = components['schemas']['ProposeRecipientChangeBody'];
export type ProposeVocabularyBody = components['schemas']['ProposeVocabularyBody'];
export type ProposedEntry = components['schemas']['ProposedEntry'];
export type Prospect = components['schemas']['Prospect'];
export type PutControlBody = components['schemas']['PutControlBody'];
export type PutSampleBody = components['schemas']['PutSampleBody'];
export type Quantiles = components['schemas']['Quantiles'];
export type Queue = components['schemas']['Queue'];
export type QueueList = components['schemas']['QueueList'];
export type ReadKit = components['schemas']['ReadKit'];
export type ReadKits = components['schemas']['ReadKits'];
export type ReadProfile = components['schemas']['ReadProfile'];
export type ReadProfiles = components['schemas']['ReadProfiles'];
export type ReadTableBody = components['schemas']['ReadTableBody'];
export type ReagentKind = components['schemas']['ReagentKind'];
export type ReagentLot = components['schemas']['ReagentLot'];
export type ReagentLotPage = components['schemas']['ReagentLotPage'];
export type ReasonBody = components['schemas']['ReasonBody'];
export type ReassignBody = components['schemas']['ReassignBody'];
export type ReceiveBody = components['schemas']['ReceiveBody'];
export type Recipient = components['schemas']['Recipient'];
export type RecipientBody = components['schemas']['RecipientBody'];
export type RecipientChange = components['schemas']['RecipientChange'];
export type RecipientChangeList = components['schemas']['RecipientChangeList'];
export type RecipientChangeStep = components['schemas']['RecipientChangeStep'];
export type RecipientKind = components['schemas']['RecipientKind'];
export type RecipientList = components['schemas']['RecipientList'];
export type RefusedColumn = components['schemas']['RefusedColumn'];
export type RejectBody = components['schemas']['RejectBody'];
export type Relation = components['schemas']['Relation'];
export type RelationBody = components['schemas']['RelationBody'];
export type RelativeBody = components['schemas']['RelativeBody'];
export type RelativeProspect = components['schemas']['RelativeProspect'];
export type RemoveElectropherogramBody = components['schemas']['RemoveElectropherogramBody'];
export type ReportRecord = components['schemas']['ReportRecord'];
export type ReportRecordList = components['schemas']['ReportRecordList'];
export type Reunion = components['schemas']['Reunion'];
export type ReunionBody = components['schemas']['ReunionBody'];
export type ReunionView = components['schemas']['ReunionView'];
export type Role = components['schemas']['Role'];
export type RowCounts = components['schemas']['RowCounts'];
export type RowStatus = components['schemas']['RowStatus'];
export type RunProgress = components['schemas']['RunProgress'];
export type RunStatus = components['schemas']['RunStatus'];
export type RunStep = components['schemas']['RunStep'];
export type SameContent = components['schemas']['SameContent'];
export type SampleCounts = components['schemas']['SampleCounts'];
export type SampleKind = components['schemas']['SampleKind'];
export type SampleRemark = components['schemas']['SampleRemark'];
export type SampleStatus = components['schemas']['SampleStatus'];
export type ScanBody = components['schemas']['ScanBody'];
export type Scanned = components['schemas']['Scanned'];
export type ScannedKind = components['schemas']['ScannedKind'];
export type SearchAgain = components['schemas']['SearchAgain'];
export type SearchAgainStatus = components['schemas']['SearchAgainStatus'];
export type SearchAgainStep = components['schemas']['SearchAgainStep'];
export type SearchStatus = components['schemas']['SearchStatus'];
export type Seat = components['schemas']['Seat'];
export type SecondBlood = components['schemas']['SecondBlood'];
export type SecondBloodBody = components['schemas']['SecondBloodBody'];
export type SecondBloodDonor = components['schemas']['SecondBloodDonor'];
export type SecondBloodVerdict = components['schemas']['SecondBloodVerdict'];
export type SecondFactorState = components['schemas']['SecondFactorState'];
export type SecondTyping = components['schemas']['SecondTyping'];
export type SendBody = components['schemas']['SendBody'];
export type SentProfile = components['schemas']['SentProfile'];
export type SentState = components['schemas']['SentState'];
export type Session = components['schemas']['Session'];
export type SessionStep = components['schemas']['SessionStep'];
export type SetAsideReason = components['schemas']['SetAsideReason'];
export type SetAsideWork = components['schemas']['SetAsideWork'];
export type SetAsideWorkList = components['schemas']['SetAsideWorkList'];
export type Sex = components['schemas']['Sex'];
export type SheetFormat = components['schemas']['SheetFormat'];
export type Shipment = components['schemas']['Shipment'];
export type ShipmentPage = components['schemas']['ShipmentPage'];
export type ShipmentStatus = components['schemas']['ShipmentStatus'];
export type ShipmentStep = components['schemas']['ShipmentStep'];
export type SignInBody = components['schemas']['SignInBody'];
export type Sizing = components['schemas']['Sizing'];
export type SizingQuality = components['schemas']['SizingQuality'];
export type Specimen = components['schemas']['Specimen'];
export type SpecimenBody = components['schemas']['SpecimenBody'];
export type SpecimenBrief = components['schemas']['SpecimenBrief'];
export type SpecimenCorrection = components['schemas']['SpecimenCorrection'];
export type SpecimenDetail = components['schemas']['SpecimenDetail'];
export type SpecimenFactsBody = components['schemas']['SpecimenFactsBody'];
export type SpecimenPage = components['schemas']['SpecimenPage'];
export type SpecimenStatus = components['schemas']['SpecimenStatus'];
export type SpecimenStep = components['schemas']['SpecimenStep'];
export type State = components['schemas']['State'];
export type StateMeaning = components['schemas']['StateMeaning'];
export type StateThing = components['schemas']['StateThing'];
export type Statement = components['schemas']['Statement'];
export type StepTimes = components['schemas']['StepTimes'];
export type StoredHit = components['schemas']['StoredHit'];
export type SwapBody = components['schemas']['SwapBody'];
export type TakeLotBackBody = components['schemas']['TakeLotBackBody'];
export type TakenAnswers = components['schemas']['TakenAnswers'];
export type Task = components['schemas']['Task'];
export type TaskDetail = components['schemas']['TaskDetail'];
export type TaskOutcome = components['schemas']['TaskOutcome'];
export type TaskPage = components['schemas']['TaskPage'];
export type TaskReportBody = components['schemas']['TaskReportBody'];
export type TaskSide = components['schemas']['TaskSide'];
export type TaskStatus = components['schemas']['TaskStatus'];
export type TaskStep = components['schemas']['TaskStep'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type TotpOffer = components['schemas']['TotpOffer'];
export type TracePeak = components['schemas']['TracePeak'];
export type TriedName = components['schemas']['TriedName'];
export type Turnaround = components['schemas']['Turnaround'];
export type TurnaroundStep = components['schemas']['TurnaroundStep'];
export type TypedLocus = components['schemas']['TypedLocus'];
export type Typing = components['schemas']['Typing'];
export type TypingFault = components['schemas']['TypingFault'];
export type TypingStep = components['schemas']['TypingStep'];
export type TypingVerdict = components['schemas']['TypingVerdict'];
export type UndoBody = components['schemas']['UndoBody'];
export type UndoDecisionBody = components['schemas']['UndoDecisionBody'];
export type UndoRequest = components['schemas']['UndoRequest'];
export type UnneededColumn = components['schemas']['UnneededColumn'];
export type UnneededColumnPage = components['schemas']['UnneededColumnPage'];
export type UnneededColumnState = components['schemas']['UnneededColumnState'];
export type UnneededColumnStep = components['schemas']['UnneededColumnStep'];
export type UntypedRule = components['schemas']['UntypedRule'];
export type UseLotBody = components['schemas']['UseLotBody'];
export type VersionBody = components['schemas']['VersionBody'];
export type Visit = components['schemas']['Visit'];
export type VisitBody = components['schemas']['VisitBody'];
export type VocabularyChange = components['schemas']['VocabularyChange'];
export type VocabularyChangeDetail = components['schemas']['VocabularyChangeDetail'];
export type VocabularyChangePage = components['schemas']['VocabularyChangePage'];
export type VocabularyChangeStatus = components['schemas']['VocabularyChangeStatus'];
export type VocabularyEntry = components['schemas']['VocabularyEntry'];
export type VocabularyKind = components['schemas']['VocabularyKind'];
export type VocabularyList = components['schemas']['VocabularyList'];
export type VocabularyOrigin = components['schemas']['VocabularyOrigin'];
export type VocabularyStep = components['schemas']['VocabularyStep'];
export type VocabularyVersion = components['schemas']['VocabularyVersion'];
export type VocabularyVersionList = components['schemas']['VocabularyVersionList'];
export type WaitingList = components['schemas']['WaitingList'];
export type WaitingSpecimen = components['schemas']['WaitingSpecimen'];
export type WaitingStep = components['schemas']['WaitingStep'];
export type Waiver = components['schemas']['Waiver'];
export type WaiverRole = components['schemas']['WaiverRole'];
export type Well = components['schemas']['Well'];
export type WellKind = components['schemas']['WellKind'];
export type WhatIf = components['schemas']['WhatIf'];
export type WhatIfCase = components['schemas']['WhatIfCase'];
export type WhatIfCounts = components['schemas']['WhatIfCounts'];
export type WhatIfDetail = components['schemas']['WhatIfDetail'];
export type WhatIfPage = components['schemas']['WhatIfPage'];
export type WhatIfPair = components['schemas']['WhatIfPair'];
export type WhatIfResults = components['schemas']['WhatIfResults'];
export type WithdrawTypingBody = components['schemas']['WithdrawTypingBody'];
export type WithdrawalBody = components['schemas']['WithdrawalBody'];
export type WithdrawnDonor = components['schemas']['WithdrawnDonor'];
export type WorkKind = components['schemas']['WorkKind'];
export type WorkerHealth = components['schemas']['WorkerHealth'];
export type WorkerState = components['schemas']['WorkerState'];
export type Worklist = components['schemas']['Worklist'];
export type WorklistItem = components['schemas']['WorklistItem'];
export type WorklistKind = components['schemas']['WorklistKind'];
export type YDifference = components['schemas']['YDifference'];
export type YRelative = components['schemas']['YRelative'];
export type YVerdict = components['schemas']['YVerdict'];
export type Problem = components['schemas']['Problem'];
export type $defs = Record<string, never>;
export interface operations {
    AccountController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
        };
    };
    AccountController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithPassword"];
                };
            };
        };
    };
    AccountController_resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountVersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithPassword"];
                };
            };
        };
    };
    AccountController_unlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    AccountController_disable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountVersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    AccountController_resetSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountVersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    AccountController_listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSessionPage"];
                };
            };
        };
    };
    AccountController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSession"];
                };
            };
        };
    };
    MetaController_meta: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meta"];
                };
            };
        };
    };
    ReferenceController_listDistricts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["District"][];
                };
            };
        };
    };
    ReferenceController_listPoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPoint"][];
                };
            };
        };
    };
    SessionController_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    SessionController_signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    SessionController_signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    SessionController_noticesSeen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_confirmTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTotpBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    SessionController_offerTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpOffer"];
                };
            };
        };
    };
    AuditController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                subjectType?: string;
                subjectId?: string;
                action?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    AuditController_head: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditHead"];
                };
            };
        };
    };
    AuditController_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
        };
    };
    KitController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                status?: components["schemas"]["KitStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KitPage"];
                };
            };
        };
    };
    KitController_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KitOrderBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KitPage"];
                };
            };
        };
    };
    KitController_labels: {
        parameters: {
            query?: {
                /** @description Ids of unused kits, separated by commas */
                ids?: string[];
                /** @description Instead of ids: the newest unused kits */
                count?: number;
                /** @description Whose kits are counted */
                collectionPointId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    KitController_void: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KitVoidBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kit"];
                };
            };
        };
    };
    SpecimenController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Made on this day or later, in the programme's zone */
                from?: string;
                /** @description Made on this day or earlier */
                to?: string;
                status?: components["schemas"]["SpecimenStatus"];
                /** @description Only those whose correction waits for a decision */
                correction?: components["schemas"]["CorrectionFilter"];
                donorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenPage"];
                };
            };
        };
    };
    SpecimenController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpecimenBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Specimen"];
                };
            };
        };
    };
    SpecimenController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    SpecimenCorrectionController_facts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpecimenFactsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    SpecimenCorrectionController_reassign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    SpecimenCorrectionController_swap: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwapBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    SpecimenCorrectionController_agree: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    SpecimenCorrectionController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    SpecimenCorrectionController_spoil: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    SpecimenCorrectionController_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    SpecimenCorrectionController_found: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    SpecimenCorrectionController_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    SpecimenCorrectionController_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecimenDetail"];
                };
            };
        };
    };
    ShipmentController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Made on this day or later, in the programme's zone */
                from?: string;
                /** @description Made on this day or earlier */
                to?: string;
                status?: components["schemas"]["ShipmentStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentPage"];
                };
            };
        };
    };
    ShipmentController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShipmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    ShipmentController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    ShipmentController_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    ShipmentController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    ShipmentController_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    ShipmentController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    ReceiptController_receive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    ReceiptController_reconcile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    ReceiptController_declareLost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shipment"];
                };
            };
        };
    };
    ScanController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                barcode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scanned"];
                };
            };
        };
    };
    CaseController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Made on this day or later, in the programme's zone */
                from?: string;
                /** @description Made on this day or earlier */
                to?: string;
                status?: components["schemas"]["CaseStatus"];
                /** @description Part of a case number or donor code; or exactly a name, ID number or telephone of the family */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
        };
    };
    CaseController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    CaseController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    CorrectionController_caseFields: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseFieldsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    CaseController_addRelative: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelativeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonorDetail"];
                };
            };
        };
    };
    CaseTransitionsController_suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    CaseTransitionsController_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    CaseTransitionsController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    CaseTransitionsController_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    ContradictionController_list: {
        parameters: {
            query?: {
                /** @description Of this case */
                caseId?: string;
                /** @description Only undecided ones */
                status?: components["schemas"]["ContradictionFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contradiction"][];
                };
            };
        };
    };
    ContradictionController_stand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contradiction"];
                };
            };
        };
    };
    ContradictionController_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contradiction"];
                };
            };
        };
    };
    CorrectionController_donor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DonorCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonorDetail"];
                };
            };
        };
    };
    CorrectionController_missing: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MissingCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    DonorController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonorDetail"];
                };
            };
        };
    };
    CorrectionController_donorFields: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DonorFieldsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonorDetail"];
                };
            };
        };
    };
    DonorController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonorDetail"];
                };
            };
        };
    };
    CorrectionController_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonorDetail"];
                };
            };
        };
    };
    CorrectionController_removeRelative: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                donorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    CorrectionController_relation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                donorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    DonorController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Made on this day or later, in the programme's zone */
                from?: string;
                /** @description Made on this day or earlier */
                to?: string;
                category?: components["schemas"]["Category"];
                /** @description Only those whose consent was never recorded */
                consent?: components["schemas"]["ConsentFilter"];
                /** @description Part of a code; or exactly a name, ID number or telephone */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonorPage"];
                };
            };
        };
    };
    DonorController_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonorDetail"];
                };
            };
        };
    };
    DonorController_donorsOf: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Made on this day or later, in the programme's zone */
                from?: string;
                /** @description Made on this day or earlier */
                to?: string;
                category?: components["schemas"]["Category"];
                /** @description Only those whose consent was never recorded */
                consent?: components["schemas"]["ConsentFilter"];
                /** @description Part of a code; or exactly a name, ID number or telephone */
                q?: string;
                kind?: components["schemas"]["DonorKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonorPage"];
                };
            };
        };
    };
    DonorController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DonorDetail"];
                };
            };
        };
    };
    PedigreeController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDrawing"];
                };
            };
        };
    };
    PedigreeController_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDrawing"];
                };
            };
        };
    };
    PedigreeController_remove: {
        parameters: {
            query: {
                version: number;
            };
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDrawing"];
                };
            };
        };
    };
    ProspectController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseProspect"];
                };
            };
        };
    };
    ApprovalRuleController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRuleList"];
                };
            };
        };
    };
    ApprovalRuleController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeApprovalRuleBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRule"];
                };
            };
        };
    };
    ApprovalRuleController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRule"];
                };
            };
        };
    };
    ApprovalRuleController_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRule"];
                };
            };
        };
    };
    ApprovalRuleController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRule"];
                };
            };
        };
    };
    ElectropherogramController_ofBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Electropherogram"][];
                };
            };
        };
    };
    ElectropherogramController_attach: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description An .fsa or .hid file
                     */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Electropherogram"];
                };
            };
        };
    };
    ElectropherogramController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedElectropherogram"];
                };
            };
        };
    };
    ElectropherogramController_locus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                locus: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocusTrace"];
                };
            };
        };
    };
    ElectropherogramController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveElectropherogramBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ImportColumnsController_columnsNotNeeded: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColumnsNotNeededBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
        };
    };
    ImportColumnsController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                state?: components["schemas"]["UnneededColumnState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnneededColumnPage"];
                };
            };
        };
    };
    ImportColumnsController_takeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnneededColumn"];
                };
            };
        };
    };
    ImportController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                status?: components["schemas"]["ImportStatus"];
                /** @description Only batches with findings that wait for a decision */
                findings?: components["schemas"]["FindingFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
        };
    };
    ImportController_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description Genotype table, CMF or Familias file, workbook, or a ZIP archive of them; several files become one batch */
                    file: string[];
                    /**
                     * @description Of text that is neither UTF-8 nor UTF-16; recognised where it is not stated: gb18030, big5, latin1
                     * @example big5
                     */
                    encoding?: string;
                    /**
                     * @description Panel of rows that name none
                     * @example GlobalFiler
                     */
                    panel?: string;
                    /**
                     * @description The file is judged, and waits to be handed in
                     * @enum {string}
                     */
                    checkOnly?: "yes";
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
        };
    };
    ImportController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
        };
    };
    ImportController_samples: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                status?: components["schemas"]["SampleStatus"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSamplePage"];
                };
            };
        };
    };
    ImportController_rows: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                status?: components["schemas"]["RowStatus"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
        };
    };
    ImportController_findingsOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportFinding"][];
                };
            };
        };
    };
    ImportController_plates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlateReturn"][];
                };
            };
        };
    };
    ImportController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    ImportController_problems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    ImportController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
        };
    };
    ImportController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
        };
    };
    ImportController_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
        };
    };
    ImportController_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
        };
    };
    ImportFindingController_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideFindingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportFinding"];
                };
            };
        };
    };
    PanelQuestionController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelQuestion"][];
                };
            };
        };
    };
    PanelQuestionController_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PanelAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportBatch"];
                };
            };
        };
    };
    PanelController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Panel"][];
                };
            };
        };
    };
    VocabularyController_list: {
        parameters: {
            query: {
                kind: components["schemas"]["VocabularyKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyList"];
                };
            };
        };
    };
    VocabularyController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyVersionList"];
                };
            };
        };
    };
    VocabularyController_sampleKind: {
        parameters: {
            query: {
                /** @description As a sample would be named */
                name: string;
                /** @description As the type column would say */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedName"];
                };
            };
        };
    };
    VocabularyController_readFiles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PanelFilesBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadKits"];
                };
            };
        };
    };
    VocabularyController_listChanges: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                status?: components["schemas"]["VocabularyChangeStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyChangePage"];
                };
            };
        };
    };
    VocabularyController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeVocabularyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyChangeDetail"];
                };
            };
        };
    };
    VocabularyController_getChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyChangeDetail"];
                };
            };
        };
    };
    VocabularyController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyChangeDetail"];
                };
            };
        };
    };
    VocabularyController_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyChangeDetail"];
                };
            };
        };
    };
    VocabularyController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocabularyChangeDetail"];
                };
            };
        };
    };
    NonConformityController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                status?: components["schemas"]["NonConformityStatus"];
                /** @description Of this import */
                batchId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityPage"];
                };
            };
        };
    };
    NonConformityController_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaboratoryStaff"][];
                };
            };
        };
    };
    NonConformityController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityDetail"];
                };
            };
        };
    };
    NonConformityController_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityDetail"];
                };
            };
        };
    };
    NonConformityController_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityDetail"];
                };
            };
        };
    };
    NonConformityController_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckCorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityDetail"];
                };
            };
        };
    };
    NonConformityController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityDetail"];
                };
            };
        };
    };
    NonConformityController_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonConformityDetail"];
                };
            };
        };
    };
    EliminationController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EliminationList"];
                };
            };
        };
    };
    EliminationController_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddEliminationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Elimination"];
                };
            };
        };
    };
    EliminationController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EliminationDetail"];
                };
            };
        };
    };
    EliminationController_readTable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadTableBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadProfiles"];
                };
            };
        };
    };
    EliminationController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Elimination"];
                };
            };
        };
    };
    QualityController_charts: {
        parameters: {
            query?: {
                /** @description Last imports */
                imports?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlateCharts"];
                };
            };
        };
    };
    PlateController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                status?: components["schemas"]["PlateStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatePage"];
                };
            };
        };
    };
    PlateController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlateBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plate"];
                };
            };
        };
    };
    PlateController_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingList"];
                };
            };
        };
    };
    PlateController_turnaround: {
        parameters: {
            query?: {
                /** @description Specimens received in so many days; 90 when left out */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Turnaround"];
                };
            };
        };
    };
    PlateController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plate"];
                };
            };
        };
    };
    PlateController_returns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlateReturn"][];
                };
            };
        };
    };
    PlateController_worksheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    PlateController_sheet: {
        parameters: {
            query: {
                format: components["schemas"]["SheetFormat"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    PlateWellController_putSample: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutSampleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placed"];
                };
            };
        };
    };
    PlateWellController_putControl: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutControlBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Placed"];
                };
            };
        };
    };
    PlateWellController_clear: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClearWellBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plate"];
                };
            };
        };
    };
    PlateWellController_fill: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlateVersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filled"];
                };
            };
        };
    };
    PlateStepController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlateVersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plate"];
                };
            };
        };
    };
    PlateStepController_redraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlateVersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plate"];
                };
            };
        };
    };
    PlateStepController_amplify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlateVersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plate"];
                };
            };
        };
    };
    PlateStepController_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlateVersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plate"];
                };
            };
        };
    };
    PlateStepController_fail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FailPlateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plate"];
                };
            };
        };
    };
    PlateStepController_useLot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseLotBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plate"];
                };
            };
        };
    };
    PlateStepController_takeLotBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeLotBackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plate"];
                };
            };
        };
    };
    ReagentLotController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                kind?: components["schemas"]["ReagentKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReagentLotPage"];
                };
            };
        };
    };
    ReagentLotController_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLotBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReagentLot"];
                };
            };
        };
    };
    ReagentLotController_plates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotUse"][];
                };
            };
        };
    };
    TypingController_list: {
        parameters: {
            query?: {
                /** @description Of this donor */
                donorId?: string;
                /** @description Of this specimen */
                specimenId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Typing"][];
                };
            };
        };
    };
    TypingController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawTypingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Typing"];
                };
            };
        };
    };
    TypingController_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Typing"];
                };
            };
        };
    };
    TypingController_invalidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvalidateProfileBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Typing"][];
                };
            };
        };
    };
    LocusCorrectionController_list: {
        parameters: {
            query?: {
                /** @description Of this donor */
                donorId?: string;
                /** @description Of this specimen */
                specimenId?: string;
                status?: components["schemas"]["LocusCorrectionStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocusCorrection"][];
                };
            };
        };
    };
    LocusCorrectionController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLocusCorrection"];
                };
            };
        };
    };
    LocusCorrectionController_loci: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypedLocus"][];
                };
            };
        };
    };
    LocusCorrectionController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectLocusBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedLocusCorrection"];
                };
            };
        };
    };
    LocusCorrectionController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocusCorrection"];
                };
            };
        };
    };
    LocusCorrectionController_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocusCorrection"];
                };
            };
        };
    };
    LocusCorrectionController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocusCorrection"];
                };
            };
        };
    };
    ExchangeRecipientController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientList"];
                };
            };
        };
    };
    ExchangeRecipientController_propose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRecipientBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientChange"];
                };
            };
        };
    };
    ExchangeRecipientController_proposeChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRecipientChangeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientChange"];
                };
            };
        };
    };
    ExchangeRecipientController_suspend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recipient"];
                };
            };
        };
    };
    RecipientChangeController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientChangeList"];
                };
            };
        };
    };
    RecipientChangeController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientChange"];
                };
            };
        };
    };
    RecipientChangeController_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientChange"];
                };
            };
        };
    };
    RecipientChangeController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientChange"];
                };
            };
        };
    };
    ExchangeController_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewExchangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePreview"];
                };
            };
        };
    };
    ExchangeController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                status?: components["schemas"]["ExchangeStatus"];
                recipientId?: string;
                /** @description With matches that nobody has dealt with */
                answers?: "waiting";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangePage"];
                };
            };
        };
    };
    ExchangeController_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExchangeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetail"];
                };
            };
        };
    };
    ExchangeController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetail"];
                };
            };
        };
    };
    ExchangeController_items: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Only those that are no longer what was sent */
                state?: "changed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeItemPage"];
                };
            };
        };
    };
    ExchangeController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                    "text/csv": string;
                };
            };
        };
    };
    ExchangeController_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetail"];
                };
            };
        };
    };
    ExchangeController_refuse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetail"];
                };
            };
        };
    };
    ExchangeController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetail"];
                };
            };
        };
    };
    ExchangeController_makeAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetail"];
                };
            };
        };
    };
    ExchangeController_ofDonor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentProfile"][];
                };
            };
        };
    };
    ExchangeAnswerController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Only matches that nobody has dealt with */
                answers?: "waiting";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeAnswerPage"];
                };
            };
        };
    };
    ExchangeAnswerController_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description A CSV or XML file of answers
                     */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenAnswers"];
                };
            };
        };
    };
    ExchangeAnswerController_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFile"][];
                };
            };
        };
    };
    ExchangeAnswerController_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeAnswer"];
                };
            };
        };
    };
    HitController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Made on this day or later, in the programme's zone */
                from?: string;
                /** @description Made on this day or earlier */
                to?: string;
                /** @description Without it: every hit that is not superseded */
                status?: components["schemas"]["HitStatus"];
                caseId?: string;
                /** @description Only hits that wait for my opinion */
                mine?: boolean;
                /** @description Only agreed hits that no longer rest on what they were found with */
                basisLost?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitPage"];
                };
            };
        };
    };
    HitController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitDetail"];
                };
            };
        };
    };
    HitController_electropherogramsOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Electropherogram"][];
                };
            };
        };
    };
    HitController_recompute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    LinkController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Made on this day or later, in the programme's zone */
                from?: string;
                /** @description Made on this day or earlier */
                to?: string;
                /** @description Without it: every link that is not superseded */
                status?: components["schemas"]["LinkStatus"];
                hypothesis?: components["schemas"]["LinkHypothesis"];
                /** @description Links of this person of unknown origin */
                donorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkPage"];
                };
            };
        };
    };
    LinkController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkDetail"];
                };
            };
        };
    };
    LinkController_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkDetail"];
                };
            };
        };
    };
    DuplicateController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Without it: every pair that is not superseded */
                status?: components["schemas"]["DuplicateStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatePage"];
                };
            };
        };
    };
    DuplicateController_coverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateCoverage"];
                };
            };
        };
    };
    DuplicateController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateDetail"];
                };
            };
        };
    };
    DuplicateController_decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateDetail"];
                };
            };
        };
    };
    DuplicateController_reopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateDetail"];
                };
            };
        };
    };
    CoverageController_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
        };
    };
    CoverageController_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CoverageController_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PolicyController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyList"];
                };
            };
        };
    };
    PolicyController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
        };
    };
    PolicyController_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
        };
    };
    WhatIfController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfPage"];
                };
            };
        };
    };
    WhatIfController_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWhatIfBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfDetail"];
                };
            };
        };
    };
    WhatIfController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfDetail"];
                };
            };
        };
    };
    WhatIfController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfDetail"];
                };
            };
        };
    };
    CalibrationController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalibrationPage"];
                };
            };
        };
    };
    CalibrationController_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalibrationBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalibrationDetail"];
                };
            };
        };
    };
    CalibrationController_observed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservedHits"];
                };
            };
        };
    };
    CalibrationController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalibrationDetail"];
                };
            };
        };
    };
    CalibrationController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalibrationDetail"];
                };
            };
        };
    };
    ReviewController_claim: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitDetail"];
                };
            };
        };
    };
    ReviewController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitDetail"];
                };
            };
        };
    };
    ReviewController_opinions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionList"];
                };
            };
        };
    };
    ReviewController_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpinionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitDetail"];
                };
            };
        };
    };
    ReviewController_giveUpRecollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondBloodBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitDetail"];
                };
            };
        };
    };
    ReportController_pdf: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    ReportController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRecordList"];
                };
            };
        };
    };
    SecondBloodController_waive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondBloodBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitDetail"];
                };
            };
        };
    };
    SecondBloodController_refute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondBloodBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitDetail"];
                };
            };
        };
    };
    TaskController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Made on this day or later, in the programme's zone */
                from?: string;
                /** @description Made on this day or earlier */
                to?: string;
                status?: components["schemas"]["TaskStatus"];
                hitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
        };
    };
    TaskController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    TaskController_pdf: {
        parameters: {
            query?: {
                locale?: components["schemas"]["Locale"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    TaskController_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    TaskController_addVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    TaskController_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskReportBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    TaskController_undoReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
        };
    };
    ReunionController_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReunionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reunion"];
                };
            };
        };
    };
    ReunionController_requestUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitDetail"];
                };
            };
        };
    };
    ReunionController_decideUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitDetail"];
                };
            };
        };
    };
    EndingController_followUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitState"];
                };
            };
        };
    };
    EndingController_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitState"];
                };
            };
        };
    };
    EndingController_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitState"];
                };
            };
        };
    };
    MessageController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                /** @description Only what nobody acknowledged */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
        };
    };
    MessageController_acknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    WorklistController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worklist"];
                };
            };
        };
    };
    HealthController_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    HealthController_scrape: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    SetAsideWorkController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetAsideWorkList"];
                };
            };
        };
    };
    SetAsideWorkController_tryAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, such as a UUID made when the form is opened. The same request again gets the first answer with `Idempotency-Replayed: true`; another under the same key is refused with 422 (`platform.idempotency_key_reused`); while the first is at work, 409 (`platform.request_in_progress`). Kept 7 days. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetAsideWork"];
                };
            };
        };
    };
    QueuesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueList"];
                };
            };
        };
    };
}
type FlattenedDeepRequired<T> = {
    [K in keyof T]-?: FlattenedDeepRequired<T[K] extends unknown[] | undefined | null ? Extract<T[K], unknown[]>[number] : T[K]>;
};
type ReadonlyArray<T> = [
    Exclude<T, undefined>
] extends [
    unknown[]
] ? Readonly<Exclude<T, undefined>> : Readonly<Exclude<T, undefined>[]>;
export const pathsImportsPostRequestBodyContentMultipartFormDataCheckOnlyValues: ReadonlyArray<FlattenedDeepRequired<paths>["/imports"]["post"]["requestBody"]["content"]["multipart/form-data"]["checkOnly"]> = ["yes"];
export const pathsExchangesGetParametersQueryAnswersValues: ReadonlyArray<FlattenedDeepRequired<paths>["/exchanges"]["get"]["parameters"]["query"]["answers"]> = ["waiting"];
export const pathsExchangesIdItemsGetParametersQueryStateValues: ReadonlyArray<FlattenedDeepRequired<paths>["/exchanges/{id}/items"]["get"]["parameters"]["query"]["state"]> = ["changed"];
export const pathsExchangesIdAnswersGetParametersQueryAnswersValues: ReadonlyArray<FlattenedDeepRequired<paths>["/exchanges/{id}/answers"]["get"]["parameters"]["query"]["answers"]> = ["waiting"];
export const accountNoticeKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccountNoticeKind"]> = ["password_reset", "second_factor_reset", "unlocked"];
export const accountStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AccountStep"]> = ["unlock", "reset_password", "reset_second_factor", "disable"];
export const agreementValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Agreement"]> = ["agrees", "contradicts", "unknown"];
export const allelePlacingValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AllelePlacing"]> = ["ladder", "distance", "order"];
export const alternativeCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AlternativeCode"]> = ["full_sibling", "paternal_half_sibling", "maternal_half_sibling", "child", "father_brother", "mother_sister", "sibling_of_father", "sibling_of_mother"];
export const alternativeOutcomeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AlternativeOutcome"]> = ["computed", "same", "impossible", "not_computed"];
export const answerResultValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AnswerResult"]> = ["no_match", "possible_match", "match"];
export const approvalDeciderValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ApprovalDecider"]> = ["lead", "second_person"];
export const approvalRuleStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ApprovalRuleStep"]> = ["approve", "reject", "withdraw"];
export const auditProblemValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["AuditProblem"]> = ["altered", "missing", "reordered", "slipped_in", "rewritten", "unsealed"];
export const basisLossValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["BasisLoss"]> = ["not_in_family", "other_relation", "genotypes_gone"];
export const calibrationTypeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["CalibrationType"]> = ["father_duo", "mother_duo", "trio", "full_sibling", "two_siblings", "grandparents", "grandparent_sibling", "uncle", "half_sibling"];
export const caseStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["CaseStatus"]> = ["open", "suspended", "reunited", "closed"];
export const caseStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["CaseStep"]> = ["suspend", "resume", "close", "reopen", "add_relative", "correct_members", "draw"];
export const categoryValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Category"]> = ["rescued_child", "child_of_unknown_origin", "household_registration", "vagrant_minor", "abandoned_infant", "welfare_resident", "adult_seeking_family", "unidentified_body"];
export const conditionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Condition"]> = ["good", "damaged", "unlabelled"];
export const consentFilterValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ConsentFilter"]> = ["missing"];
export const consentKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ConsentKind"]> = ["own_consent", "guardian_consent", "legal_basis"];
export const contradictionFilterValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContradictionFilter"]> = ["open"];
export const contradictionKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContradictionKind"]> = ["place", "same_genotype"];
export const contradictionRuleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContradictionRule"]> = ["show", "exclude"];
export const contradictionStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContradictionStatus"]> = ["open", "stands", "gone"];
export const contradictionStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ContradictionStep"]> = ["stand", "reopen"];
export const controlKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ControlKind"]> = ["positive_control", "negative_control", "ladder"];
export const correctionFilterValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["CorrectionFilter"]> = ["proposed"];
export const correctionStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["CorrectionStatus"]> = ["proposed", "applied", "refused"];
export const databaseStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DatabaseState"]> = ["ok", "unreachable"];
export const declaredRelationValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DeclaredRelation"]> = ["father", "mother", "child", "spouse_parent_of_child", "full_sibling", "maternal_half_sibling", "paternal_half_sibling", "paternal_grandfather", "paternal_grandmother", "maternal_grandfather", "maternal_grandmother", "paternal_uncle", "paternal_aunt", "maternal_uncle", "maternal_aunt", "self", "other_relative"];
export const donorKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DonorKind"]> = ["relative", "unknown_origin"];
export const donorStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DonorState"]> = ["ordered", "collected", "concordant", "discordant", "too_few_loci"];
export const drawnRelationValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DrawnRelation"]> = ["father", "mother", "child", "spouse_parent_of_child", "full_sibling", "maternal_half_sibling", "paternal_half_sibling", "paternal_grandfather", "paternal_grandmother", "maternal_grandfather", "maternal_grandmother", "paternal_uncle", "paternal_aunt", "maternal_uncle", "maternal_aunt", "self"];
export const drawnRoleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DrawnRole"]> = ["missing_person", "father", "mother", "child", "spouse", "full_sibling", "half_sibling", "paternal_grandfather", "paternal_grandmother", "maternal_grandfather", "maternal_grandmother", "uncle", "aunt", "cousin", "nephew_or_niece", "grandchild", "great_grandfather", "great_grandmother", "great_uncle", "great_aunt", "relative"];
export const duplicateChoiceValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DuplicateChoice"]> = ["same_person", "twin", "typing_error"];
export const duplicateEventValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DuplicateEvent"]> = ["same_person", "twins", "mix_up", "different_persons", "reopen"];
export const duplicateFindingValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DuplicateFinding"]> = ["same_person", "twins", "mix_up", "different_persons"];
export const duplicateStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DuplicateStatus"]> = ["open", "same_person", "twins", "mix_up", "different_persons", "superseded"];
export const duplicateStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["DuplicateStep"]> = ["decide", "reopen"];
export const eliminationKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EliminationKind"]> = ["staff", "manufacturer", "visitor"];
export const evidenceModelMinimumFrequencyOneOf1Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["EvidenceModel"]["minimumFrequency"]> = ["5/2N"];
export const exchangeFormatValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExchangeFormat"]> = ["cmf_3_2", "csv"];
export const exchangeItemStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExchangeItemStatus"]> = ["listed", "sent", "left_out"];
export const exchangePurposeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExchangePurpose"]> = ["national_comparison", "partner_comparison", "second_laboratory", "other"];
export const exchangeStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExchangeStatus"]> = ["requested", "approved", "refused", "produced", "delivered", "failed", "withdrawn", "expired"];
export const exchangeStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExchangeStep"]> = ["approve", "refuse", "retry", "renew", "withdraw", "download", "import_answers"];
export const exchangedFieldValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ExchangedField"]> = ["identifier", "family_identifier", "relation", "loci_and_alleles", "kit", "typed_on", "office_codes", "request_number"];
export const findingCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["FindingCode"]> = ["laboratory.positive_control_missing", "laboratory.negative_control_missing", "laboratory.positive_control_mismatch", "laboratory.positive_control_failed", "laboratory.negative_control_not_empty", "laboratory.elimination_match", "laboratory.sample_kind_unknown", "laboratory.sex_contradicts", "laboratory.sex_evidence_unclear", "laboratory.typing_of_other_person", "laboratory.typing_contradicts", "laboratory.samples_of_donor_differ", "laboratory.same_genotype_on_plate", "laboratory.neighbour_in_sample"];
export const findingDecisionValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["FindingDecision"]> = ["release", "uphold", "replace", "leave_out", "positive_control", "negative_control", "ladder", "same_person", "identical_twins"];
export const findingFilterValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["FindingFilter"]> = ["open"];
export const findingScopeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["FindingScope"]> = ["plate", "sample"];
export const findingStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["FindingStatus"]> = ["open", "released", "upheld", "closed"];
export const frequencyRuleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["FrequencyRule"]> = ["raised_alone", "rest_shared"];
export const healthStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["HealthState"]> = ["ok", "degraded"];
export const hitSideValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["HitSide"]> = ["family", "person"];
export const hitStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["HitStatus"]> = ["new", "claimed", "decided_a", "blind_review_b", "agreed", "conflict", "arbitration", "recollection_ordered", "confirmed", "refuted", "notified", "retested", "verified_on_site", "wishes_recorded", "reunified", "follow_up", "closed", "withdrawn", "superseded"];
export const hitStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["HitStep"]> = ["claim", "release", "decide", "read_report", "recompute", "reunite", "decline", "follow_up", "close", "request_undo", "decide_undo", "waive_second_blood", "refute_second_blood", "give_up_recollection"];
export const importFormatValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportFormat"]> = ["long", "wide", "genemapper", "genemarker", "strvalidator", "row_per_allele", "person_columns", "familias_text", "familias", "pedigree", "cmf_1", "cmf_3", "xlsx", "own_export", "archive"];
export const importStatementValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportStatement"]> = ["files", "format", "encoding", "encoding_stated", "encoding_sample", "delimiter", "decimal_mark", "lines_above", "sheet", "passed_over", "message", "sample_from_file_name"];
export const importStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportStatus"]> = ["uploaded", "validating", "awaiting_approval", "approved", "applied", "rejected", "failed", "quarantined", "stalled", "checked"];
export const importStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ImportStep"]> = ["approve", "submit", "reject", "retry", "decide_findings"];
export const kitStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["KitStatus"]> = ["issued", "used", "void"];
export const kitStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["KitStep"]> = ["print_label", "void"];
export const lineageStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LineageState"]> = ["compared", "not_typed", "no_relative"];
export const linkCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LinkCode"]> = ["K1", "K2", "N1", "N2", "N3", "N4"];
export const linkHypothesisValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LinkHypothesis"]> = ["same_person", "full_sibling", "parent_child"];
export const linkModelMinimumFrequencyOneOf1Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LinkModel"]["minimumFrequency"]> = ["5/2N"];
export const linkStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LinkStatus"]> = ["new", "confirmed", "dismissed", "superseded"];
export const linkStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LinkStep"]> = ["decide"];
export const linkageRuleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LinkageRule"]> = ["warn", "leave_one_out"];
export const loadValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Load"]> = ["import", "search", "links", "notify", "simulate"];
export const localeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Locale"]> = ["zh", "en"];
export const lociChoiceValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LociChoice"]> = ["autosomal", "str", "all"];
export const locusCorrectionStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LocusCorrectionStatus"]> = ["proposed", "approved", "rejected", "withdrawn", "replaced"];
export const locusCorrectionStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LocusCorrectionStep"]> = ["approve", "reject", "withdraw"];
export const locusDisagreementKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["LocusDisagreementKind"]> = ["conflict", "possible_null"];
export const materialValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Material"]> = ["blood_card", "blood_tube", "swab", "reference_item"];
export const messageStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MessageStep"]> = ["acknowledge"];
export const modeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Mode"]> = ["demonstration", "production"];
export const mtVerdictValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MtVerdict"]> = ["not_excluded", "inconclusive", "excluded", "not_comparable"];
export const mutationModelValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MutationModel"]> = ["none", "equal", "proportional", "stepwise"];
export const newDuplicateChoiceValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["NewDuplicateChoice"]> = ["twin", "typing_error"];
export const noHitReasonValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["NoHitReason"]> = ["own_family", "sex_contradicts", "age_contradicts", "below_threshold", "too_few_loci", "too_many_mismatches", "case_not_searchable", "beyond_limit"];
export const nonConformityEventValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["NonConformityEvent"]> = ["record", "plan", "close", "complete", "confirm", "refute", "reopen"];
export const nonConformityStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["NonConformityStatus"]> = ["open", "in_correction", "to_check", "closed"];
export const nonConformityStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["NonConformityStep"]> = ["plan", "close", "complete", "check", "reopen"];
export const observedOutcomeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ObservedOutcome"]> = ["confirmed", "refuted"];
export const opinionCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["OpinionCode"]> = ["C1", "C2", "C3", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "I1", "I2", "I3", "W1", "W2"];
export const personWishValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PersonWish"]> = ["wants_contact", "declines_contact", "undecided", "guardian_agrees", "guardian_declines"];
export const plateDifferenceCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlateDifferenceCode"]> = ["not_returned", "not_planned", "other_well"];
export const plateStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlateStatus"]> = ["drafted", "released", "amplified", "run", "imported", "failed"];
export const plateStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PlateStep"]> = ["release", "redraft", "amplify", "run", "fail"];
export const policySettingsMinimumFrequencyOneOf1Values: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["PolicySettings"]["minimumFrequency"]> = ["5/2N"];
export const proposalStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ProposalStatus"]> = ["proposed", "approved", "rejected", "withdrawn"];
export const reagentKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ReagentKind"]> = ["kit", "polymer", "size_standard", "formamide", "control_dna"];
export const recipientChangeStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RecipientChangeStep"]> = ["approve", "reject", "withdraw"];
export const recipientKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RecipientKind"]> = ["national_database", "partner_laboratory", "police"];
export const relationValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Relation"]> = ["father", "mother", "child", "spouse_parent_of_child", "full_sibling", "maternal_half_sibling", "paternal_half_sibling", "paternal_grandfather", "paternal_grandmother", "maternal_grandfather", "maternal_grandmother", "paternal_uncle", "paternal_aunt", "maternal_uncle", "maternal_aunt", "self", "other_relative"];
export const roleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Role"]> = ["technician", "analyst", "lab_lead", "investigator", "coordinator", "auditor", "security_admin", "system_admin"];
export const rowStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RowStatus"]> = ["accepted", "rejected", "skipped"];
export const runStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RunStatus"]> = ["pending", "running", "done", "failed", "cancelled"];
export const runStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["RunStep"]> = ["cancel", "put_in_force"];
export const sampleKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SampleKind"]> = ["sample", "positive_control", "negative_control", "ladder", "unknown"];
export const sampleStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SampleStatus"]> = ["accepted", "held", "rejected", "applied"];
export const scannedKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ScannedKind"]> = ["specimen", "kit", "shipment"];
export const searchAgainStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SearchAgainStatus"]> = ["waiting", "running", "paused"];
export const searchAgainStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SearchAgainStep"]> = ["pause", "resume"];
export const searchStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SearchStatus"]> = ["joined", "pending", "running", "not_searchable", "none"];
export const seatValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Seat"]> = ["a", "b", "arbiter"];
export const secondBloodVerdictValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SecondBloodVerdict"]> = ["awaited", "concordant", "discordant", "waived"];
export const secondFactorStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SecondFactorState"]> = ["passed", "enrolment_required"];
export const sentStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SentState"]> = ["in_force", "corrected", "withdrawn", "family_found", "case_over"];
export const sessionStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SessionStep"]> = ["revoke"];
export const setAsideReasonValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SetAsideReason"]> = ["process_ended", "failed_often"];
export const sexValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Sex"]> = ["male", "female", "unknown"];
export const sheetFormatValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SheetFormat"]> = ["3500", "3730", "csv"];
export const shipmentStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ShipmentStatus"]> = ["draft", "sent", "partially_received", "received", "reconciled", "cancelled", "lost"];
export const shipmentStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["ShipmentStep"]> = ["pack", "receive", "send", "cancel", "reconcile", "declare_lost"];
export const sizingQualityValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SizingQuality"]> = ["good", "doubtful", "none"];
export const specimenStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SpecimenStatus"]> = ["registered", "packed", "in_transit", "received", "rejected", "typed", "lost", "recollection_ordered", "spoiled"];
export const specimenStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["SpecimenStep"]> = ["spoil", "restore", "find_at_point", "undo_receipt", "accept", "correct", "decide_correction"];
export const stateMeaningValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["StateMeaning"]> = ["undecided", "open", "final"];
export const stateThingValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["StateThing"]> = ["case", "specimen", "shipment", "import", "finding", "vocabularyChange", "approvalRule", "locusCorrection", "nonConformity", "plate", "exchange", "recipientChange", "hit", "link", "duplicate", "task", "run"];
export const taskOutcomeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TaskOutcome"]> = ["identity_confirmed", "identity_refuted", "not_found", "contact_declined"];
export const taskSideValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TaskSide"]> = ["family", "person", "both"];
export const taskStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TaskStatus"]> = ["assigned", "accepted", "visited", "reported", "cancelled"];
export const taskStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TaskStep"]> = ["accept", "visit", "report", "undo_report", "read_report"];
export const turnaroundStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TurnaroundStep"]> = ["plated", "run", "imported", "approved", "whole"];
export const typingFaultValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TypingFault"]> = ["wrong_sample", "contaminated", "laboratory_error"];
export const typingStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TypingStep"]> = ["withdraw", "restore", "correct_locus"];
export const typingVerdictValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["TypingVerdict"]> = ["concordant", "discordant", "too_few_loci"];
export const unneededColumnStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["UnneededColumnState"]> = ["holds", "taken_back"];
export const unneededColumnStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["UnneededColumnStep"]> = ["take_back"];
export const untypedRuleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["UntypedRule"]> = ["full", "pruned"];
export const vocabularyChangeStatusValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyChangeStatus"]> = ["proposed", "approved", "rejected", "withdrawn"];
export const vocabularyKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyKind"]> = ["locus", "locus_name", "kit", "panel_name", "control", "control_name", "sample_type"];
export const vocabularyOriginValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyOrigin"]> = ["published", "laboratory"];
export const vocabularyStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["VocabularyStep"]> = ["approve", "reject", "withdraw"];
export const waitingStepValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["WaitingStep"]> = ["plated", "run", "imported", "approved"];
export const waiverRoleValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["WaiverRole"]> = ["lab_lead", "coordinator"];
export const wellKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["WellKind"]> = ["sample", "positive_control", "negative_control", "ladder"];
export const workKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["WorkKind"]> = ["import.validate", "import.apply", "import.settle", "exchange.produce", "profile.consent", "profile.corrected", "matching.delta", "matching.case", "matching.research", "matching.links", "matching.duplicates", "hit.notify", "policy.whatif", "calibration.run"];
export const workerStateValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["WorkerState"]> = ["ok", "late", "unknown"];
export const worklistKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["WorklistKind"]> = ["specimens_to_pack", "shipments_to_send", "consents_missing", "specimens_rejected", "specimens_lost", "specimens_to_recollect", "second_blood_to_collect", "shipments_to_receive", "shipments_in_receipt", "corrections_to_decide", "imports_to_decide", "imports_with_findings", "imports_stalled", "approval_rules_to_decide", "vocabulary_changes_to_decide", "locus_corrections_to_decide", "non_conformities_to_plan", "non_conformities_to_check", "exchanges_to_decide", "recipient_changes_to_decide", "exchanges_to_deliver", "exchanges_failed", "exchange_answers_to_review", "hits_new", "hits_second_opinion", "hits_mine", "hits_conflict", "hits_basis_lost", "links_new", "cases_not_searchable", "families_contradicting", "duplicates_to_decide", "tasks_open", "tasks_overdue", "messages_unread", "hits_to_follow", "hits_retested", "hits_awaiting_wish", "reunions_to_record", "contacts_declined", "reunions_to_follow"];
export const yVerdictValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["YVerdict"]> = ["agrees", "few_differences", "differs"];
