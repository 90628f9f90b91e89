-- Ensembl core: for the source and the licence see README.md and LICENSE beside this file.

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `alt_allele` (
  `alt_allele_id` int(10) NOT NULL AUTO_INCREMENT,
  `alt_allele_group_id` int(10) NOT NULL,
  `gene_id` int(10) NOT NULL,
  PRIMARY KEY (`alt_allele_id`),
  UNIQUE KEY `gene_id` (`gene_id`),
  KEY `ix_alt_allele_alt_allele_group_id` (`alt_allele_group_id`),
  KEY `alt_allele_gene_id_idx` (`gene_id`,`alt_allele_group_id`),
  CONSTRAINT `alt_allele_ibfk_1` FOREIGN KEY (`alt_allele_group_id`) REFERENCES `alt_allele_group` (`alt_allele_group_id`),
  CONSTRAINT `alt_allele_ibfk_2` FOREIGN KEY (`gene_id`) REFERENCES `gene` (`gene_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `alt_allele_attrib` (
  `alt_allele_id` int(10) DEFAULT NULL,
  `attrib` enum('IS_REPRESENTATIVE','IS_MOST_COMMON_ALLELE','IN_CORRECTED_ASSEMBLY','HAS_CODING_POTENTIAL','IN_ARTIFICIALLY_DUPLICATED_ASSEMBLY','IN_SYNTENIC_REGION','HAS_SAME_UNDERLYING_DNA_SEQUENCE','IN_BROKEN_ASSEMBLY_REGION','IS_VALID_ALTERNATE','SAME_AS_REPRESENTATIVE','SAME_AS_ANOTHER_ALLELE','MANUALLY_ASSIGNED','AUTOMATICALLY_ASSIGNED') DEFAULT NULL,
  KEY `aa_idx` (`alt_allele_id`,`attrib`),
  CONSTRAINT `alt_allele_attrib_ibfk_1` FOREIGN KEY (`alt_allele_id`) REFERENCES `alt_allele` (`alt_allele_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `alt_allele_group` (
  `alt_allele_group_id` int(10) NOT NULL AUTO_INCREMENT,
  PRIMARY KEY (`alt_allele_group_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `analysis` (
  `analysis_id` smallint(5) NOT NULL AUTO_INCREMENT,
  `created` datetime DEFAULT NULL,
  `logic_name` varchar(128) NOT NULL,
  `db` varchar(120) DEFAULT NULL,
  `db_version` varchar(40) DEFAULT NULL,
  `db_file` varchar(120) DEFAULT NULL,
  `program` varchar(80) DEFAULT NULL,
  `program_version` varchar(40) DEFAULT NULL,
  `program_file` varchar(80) DEFAULT NULL,
  `parameters` text DEFAULT NULL,
  `module` varchar(80) DEFAULT NULL,
  `module_version` varchar(40) DEFAULT NULL,
  `gff_source` varchar(40) DEFAULT NULL,
  `gff_feature` varchar(40) DEFAULT NULL,
  PRIMARY KEY (`analysis_id`),
  UNIQUE KEY `logic_name` (`logic_name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `analysis_description` (
  `analysis_id` smallint(5) NOT NULL,
  `description` text DEFAULT NULL,
  `display_label` varchar(255) NOT NULL,
  `displayable` tinyint(1) NOT NULL DEFAULT 1,
  `web_data` text DEFAULT NULL,
  PRIMARY KEY (`analysis_id`),
  UNIQUE KEY `analysis_id` (`analysis_id`),
  CONSTRAINT `analysis_description_ibfk_1` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `assembly` (
  `asm_seq_region_id` int(10) NOT NULL,
  `cmp_seq_region_id` int(10) NOT NULL,
  `asm_start` int(10) NOT NULL,
  `asm_end` int(10) NOT NULL,
  `cmp_start` int(10) NOT NULL,
  `cmp_end` int(10) NOT NULL,
  `ori` tinyint(4) NOT NULL,
  PRIMARY KEY (`asm_seq_region_id`,`cmp_seq_region_id`,`asm_start`,`asm_end`,`cmp_start`,`cmp_end`,`ori`),
  UNIQUE KEY `asm_all_idx` (`asm_seq_region_id`,`cmp_seq_region_id`,`asm_start`,`asm_end`,`cmp_start`,`cmp_end`,`ori`),
  KEY `cmp_seq_region_id` (`cmp_seq_region_id`),
  KEY `asm_seq_region_idx` (`asm_seq_region_id`,`asm_start`),
  CONSTRAINT `assembly_ibfk_1` FOREIGN KEY (`asm_seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `assembly_ibfk_2` FOREIGN KEY (`cmp_seq_region_id`) REFERENCES `seq_region` (`seq_region_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `assembly_exception` (
  `assembly_exception_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `exc_type` enum('HAP','PAR','PATCH_FIX','PATCH_NOVEL') NOT NULL,
  `exc_seq_region_id` int(10) NOT NULL,
  `exc_seq_region_start` int(10) NOT NULL,
  `exc_seq_region_end` int(10) NOT NULL,
  `ori` int(11) NOT NULL,
  PRIMARY KEY (`assembly_exception_id`),
  KEY `ex_idx` (`exc_seq_region_id`,`exc_seq_region_start`),
  KEY `sr_idx` (`seq_region_id`,`seq_region_start`),
  CONSTRAINT `assembly_exception_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `assembly_exception_ibfk_2` FOREIGN KEY (`exc_seq_region_id`) REFERENCES `seq_region` (`seq_region_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `associated_group` (
  `associated_group_id` int(10) NOT NULL AUTO_INCREMENT,
  `description` varchar(128) DEFAULT NULL,
  PRIMARY KEY (`associated_group_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `associated_xref` (
  `associated_xref_id` int(10) NOT NULL AUTO_INCREMENT,
  `object_xref_id` int(10) NOT NULL DEFAULT 0,
  `xref_id` int(10) NOT NULL DEFAULT 0,
  `source_xref_id` int(10) DEFAULT NULL,
  `condition_type` varchar(128) DEFAULT NULL,
  `associated_group_id` int(10) DEFAULT NULL,
  `rank` int(10) DEFAULT 0,
  PRIMARY KEY (`associated_xref_id`),
  UNIQUE KEY `object_associated_source_type_idx` (`object_xref_id`,`xref_id`,`source_xref_id`,`condition_type`,`associated_group_id`),
  KEY `ix_associated_xref_source_xref_id` (`source_xref_id`),
  KEY `ix_associated_xref_xref_id` (`xref_id`),
  KEY `ix_associated_xref_associated_group_id` (`associated_group_id`),
  KEY `ix_associated_xref_object_xref_id` (`object_xref_id`),
  CONSTRAINT `associated_xref_ibfk_1` FOREIGN KEY (`object_xref_id`) REFERENCES `object_xref` (`object_xref_id`),
  CONSTRAINT `associated_xref_ibfk_2` FOREIGN KEY (`xref_id`) REFERENCES `xref` (`xref_id`),
  CONSTRAINT `associated_xref_ibfk_3` FOREIGN KEY (`associated_group_id`) REFERENCES `associated_group` (`associated_group_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `attrib_type` (
  `attrib_type_id` smallint(5) NOT NULL AUTO_INCREMENT,
  `code` varchar(20) NOT NULL DEFAULT '',
  `name` varchar(255) NOT NULL DEFAULT '',
  `description` text DEFAULT NULL,
  PRIMARY KEY (`attrib_type_id`),
  UNIQUE KEY `code` (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `biotype` (
  `biotype_id` int(10) NOT NULL AUTO_INCREMENT,
  `name` varchar(64) NOT NULL,
  `object_type` enum('gene','transcript') NOT NULL DEFAULT 'gene',
  `db_type` set('cdna','core','coreexpressionatlas','coreexpressionest','coreexpressiongnf','funcgen','otherfeatures','rnaseq','variation','vega','presite','sangervega') NOT NULL DEFAULT 'core',
  `attrib_type_id` int(11) DEFAULT NULL,
  `description` text DEFAULT NULL,
  `biotype_group` enum('coding','pseudogene','snoncoding','lnoncoding','mnoncoding','LRG','undefined','no_group') DEFAULT NULL,
  `so_acc` varchar(64) DEFAULT NULL,
  `so_term` varchar(1023) DEFAULT NULL,
  PRIMARY KEY (`biotype_id`),
  UNIQUE KEY `name_type_idx` (`name`,`object_type`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `coord_system` (
  `coord_system_id` int(10) NOT NULL AUTO_INCREMENT,
  `species_id` int(10) NOT NULL DEFAULT 1,
  `name` varchar(40) NOT NULL,
  `version` varchar(255) DEFAULT NULL,
  `rank` int(11) NOT NULL,
  `attrib` set('default_version','sequence_level') DEFAULT NULL,
  PRIMARY KEY (`coord_system_id`),
  UNIQUE KEY `rank_idx` (`rank`,`species_id`),
  UNIQUE KEY `name_idx` (`name`,`version`,`species_id`),
  KEY `ix_coord_system_species_id` (`species_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `data_file` (
  `data_file_id` int(10) NOT NULL AUTO_INCREMENT,
  `coord_system_id` int(10) NOT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `name` varchar(100) NOT NULL,
  `version_lock` tinyint(1) NOT NULL DEFAULT 0,
  `absolute` tinyint(1) NOT NULL DEFAULT 0,
  `url` text DEFAULT NULL,
  `file_type` enum('BAM','BAMCOV','BIGBED','BIGWIG','VCF') DEFAULT NULL,
  PRIMARY KEY (`data_file_id`),
  UNIQUE KEY `df_unq_idx` (`coord_system_id`,`analysis_id`,`name`,`file_type`),
  KEY `ix_data_file_name` (`name`),
  KEY `ix_data_file_analysis_id` (`analysis_id`),
  CONSTRAINT `data_file_ibfk_1` FOREIGN KEY (`coord_system_id`) REFERENCES `coord_system` (`coord_system_id`),
  CONSTRAINT `data_file_ibfk_2` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `density_feature` (
  `density_feature_id` int(10) NOT NULL AUTO_INCREMENT,
  `density_type_id` int(10) NOT NULL,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `density_value` float NOT NULL,
  PRIMARY KEY (`density_feature_id`),
  KEY `ix_density_feature_seq_region_id` (`seq_region_id`),
  KEY `density_seq_region_idx` (`density_type_id`,`seq_region_id`,`seq_region_start`),
  CONSTRAINT `density_feature_ibfk_1` FOREIGN KEY (`density_type_id`) REFERENCES `density_type` (`density_type_id`),
  CONSTRAINT `density_feature_ibfk_2` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `density_type` (
  `density_type_id` int(10) NOT NULL AUTO_INCREMENT,
  `analysis_id` smallint(5) NOT NULL,
  `block_size` int(11) NOT NULL,
  `region_features` int(11) NOT NULL,
  `value_type` enum('sum','ratio') NOT NULL,
  PRIMARY KEY (`density_type_id`),
  UNIQUE KEY `analysis_idx` (`analysis_id`,`block_size`,`region_features`),
  CONSTRAINT `density_type_ibfk_1` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dependent_xref` (
  `object_xref_id` int(10) NOT NULL,
  `master_xref_id` int(10) NOT NULL,
  `dependent_xref_id` int(10) NOT NULL,
  PRIMARY KEY (`object_xref_id`),
  KEY `ix_dependent_xref_master_xref_id` (`master_xref_id`),
  KEY `ix_dependent_xref_dependent_xref_id` (`dependent_xref_id`),
  CONSTRAINT `dependent_xref_ibfk_1` FOREIGN KEY (`object_xref_id`) REFERENCES `object_xref` (`object_xref_id`),
  CONSTRAINT `dependent_xref_ibfk_2` FOREIGN KEY (`master_xref_id`) REFERENCES `xref` (`xref_id`),
  CONSTRAINT `dependent_xref_ibfk_3` FOREIGN KEY (`dependent_xref_id`) REFERENCES `xref` (`xref_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ditag` (
  `ditag_id` int(10) NOT NULL AUTO_INCREMENT,
  `name` varchar(30) NOT NULL,
  `type` varchar(30) NOT NULL,
  `tag_count` smallint(6) NOT NULL DEFAULT 1,
  `sequence` tinytext NOT NULL,
  PRIMARY KEY (`ditag_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ditag_feature` (
  `ditag_feature_id` int(10) NOT NULL AUTO_INCREMENT,
  `ditag_id` int(10) NOT NULL DEFAULT 0,
  `ditag_pair_id` int(10) NOT NULL DEFAULT 0,
  `seq_region_id` int(10) NOT NULL DEFAULT 0,
  `seq_region_start` int(10) NOT NULL DEFAULT 0,
  `seq_region_end` int(10) NOT NULL DEFAULT 0,
  `seq_region_strand` tinyint(1) NOT NULL DEFAULT 0,
  `analysis_id` smallint(5) NOT NULL DEFAULT 0,
  `hit_start` int(10) NOT NULL DEFAULT 0,
  `hit_end` int(10) NOT NULL DEFAULT 0,
  `hit_strand` tinyint(1) NOT NULL DEFAULT 0,
  `cigar_line` tinytext NOT NULL,
  `ditag_side` enum('F','L','R') NOT NULL,
  PRIMARY KEY (`ditag_feature_id`),
  KEY `ditag_seq_region_idx` (`seq_region_id`,`seq_region_start`,`seq_region_end`),
  KEY `ix_ditag_feature_ditag_id` (`ditag_id`),
  KEY `ix_ditag_feature_ditag_pair_id` (`ditag_pair_id`),
  KEY `ix_ditag_feature_analysis_id` (`analysis_id`),
  CONSTRAINT `ditag_feature_ibfk_1` FOREIGN KEY (`ditag_id`) REFERENCES `ditag` (`ditag_id`),
  CONSTRAINT `ditag_feature_ibfk_2` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `ditag_feature_ibfk_3` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dna` (
  `seq_region_id` int(10) NOT NULL,
  `sequence` longtext NOT NULL,
  PRIMARY KEY (`seq_region_id`),
  CONSTRAINT `dna_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dna_align_feature` (
  `dna_align_feature_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(1) NOT NULL,
  `hit_start` int(11) NOT NULL,
  `hit_end` int(11) NOT NULL,
  `hit_strand` tinyint(1) NOT NULL,
  `hit_name` varchar(40) NOT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `score` float DEFAULT NULL,
  `evalue` float DEFAULT NULL,
  `perc_ident` float DEFAULT NULL,
  `cigar_line` text DEFAULT NULL,
  `external_db_id` int(10) DEFAULT NULL,
  `hcoverage` float DEFAULT NULL,
  `align_type` enum('ensembl','cigar','vulgar','mdtag') DEFAULT 'ensembl',
  PRIMARY KEY (`dna_align_feature_id`),
  KEY `ix_dna_align_feature_analysis_id` (`analysis_id`),
  KEY `dna_align_seq_region_idx_2` (`seq_region_id`,`seq_region_start`),
  KEY `dna_align_seq_region_idx` (`seq_region_id`,`analysis_id`,`seq_region_start`,`score`),
  KEY `ix_dna_align_feature_hit_name` (`hit_name`),
  KEY `ix_dna_align_feature_external_db_id` (`external_db_id`),
  CONSTRAINT `dna_align_feature_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `dna_align_feature_ibfk_2` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`),
  CONSTRAINT `dna_align_feature_ibfk_3` FOREIGN KEY (`external_db_id`) REFERENCES `external_db` (`external_db_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `dna_align_feature_attrib` (
  `dna_align_feature_id` int(10) NOT NULL,
  `attrib_type_id` smallint(5) NOT NULL,
  `value` varchar(500) NOT NULL,
  PRIMARY KEY (`dna_align_feature_id`,`attrib_type_id`,`value`),
  UNIQUE KEY `dna_align_feature_attribx` (`dna_align_feature_id`,`attrib_type_id`,`value`(10)),
  KEY `ix_dna_align_feature_attrib_dna_align_feature_id` (`dna_align_feature_id`),
  KEY `ditag_type_val_idx` (`attrib_type_id`,`value`(10)),
  KEY `ditag_value_idx` (`value`(10)),
  CONSTRAINT `dna_align_feature_attrib_ibfk_1` FOREIGN KEY (`dna_align_feature_id`) REFERENCES `dna_align_feature` (`dna_align_feature_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `exon` (
  `exon_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(2) NOT NULL,
  `phase` tinyint(2) NOT NULL,
  `end_phase` tinyint(2) NOT NULL,
  `is_current` tinyint(1) NOT NULL DEFAULT 1,
  `is_constitutive` tinyint(1) NOT NULL DEFAULT 0,
  `stable_id` varchar(128) DEFAULT NULL,
  `version` smallint(5) DEFAULT NULL,
  `created_date` datetime DEFAULT NULL,
  `modified_date` datetime DEFAULT NULL,
  PRIMARY KEY (`exon_id`),
  KEY `exon_stable_id_idx` (`stable_id`,`version`),
  KEY `exon_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  CONSTRAINT `exon_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `exon_transcript` (
  `exon_id` int(10) NOT NULL,
  `transcript_id` int(10) NOT NULL,
  `rank` int(10) NOT NULL,
  PRIMARY KEY (`exon_id`,`transcript_id`,`rank`),
  KEY `ix_exon_transcript_exon_id` (`exon_id`),
  KEY `ix_exon_transcript_transcript_id` (`transcript_id`),
  CONSTRAINT `exon_transcript_ibfk_1` FOREIGN KEY (`exon_id`) REFERENCES `exon` (`exon_id`),
  CONSTRAINT `exon_transcript_ibfk_2` FOREIGN KEY (`transcript_id`) REFERENCES `transcript` (`transcript_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `external_db` (
  `external_db_id` int(10) NOT NULL AUTO_INCREMENT,
  `db_name` varchar(100) NOT NULL,
  `db_release` varchar(255) DEFAULT NULL,
  `status` enum('KNOWNXREF','KNOWN','XREF','PRED','ORTH','PSEUDO') NOT NULL,
  `priority` int(11) NOT NULL,
  `db_display_name` varchar(255) DEFAULT NULL,
  `type` enum('ARRAY','ALT_TRANS','ALT_GENE','MISC','LIT','PRIMARY_DB_SYNONYM','ENSEMBL') NOT NULL,
  `secondary_db_name` varchar(255) DEFAULT NULL,
  `secondary_db_table` varchar(255) DEFAULT NULL,
  `description` text DEFAULT NULL,
  PRIMARY KEY (`external_db_id`),
  UNIQUE KEY `db_name_db_release_idx` (`db_name`,`db_release`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `external_synonym` (
  `xref_id` int(10) NOT NULL,
  `synonym` varchar(100) NOT NULL,
  PRIMARY KEY (`xref_id`,`synonym`),
  KEY `ix_external_synonym_synonym` (`synonym`),
  CONSTRAINT `external_synonym_ibfk_1` FOREIGN KEY (`xref_id`) REFERENCES `xref` (`xref_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `gene` (
  `gene_id` int(10) NOT NULL AUTO_INCREMENT,
  `biotype` varchar(40) NOT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(2) NOT NULL,
  `display_xref_id` int(10) DEFAULT NULL,
  `source` varchar(40) NOT NULL,
  `description` text DEFAULT NULL,
  `is_current` tinyint(1) NOT NULL DEFAULT 1,
  `canonical_transcript_id` int(10) NOT NULL,
  `stable_id` varchar(128) DEFAULT NULL,
  `version` smallint(5) DEFAULT NULL,
  `created_date` datetime DEFAULT NULL,
  `modified_date` datetime DEFAULT NULL,
  PRIMARY KEY (`gene_id`),
  KEY `ix_gene_analysis_id` (`analysis_id`),
  KEY `gene_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  KEY `ix_gene_canonical_transcript_id` (`canonical_transcript_id`),
  KEY `ix_gene_display_xref_id` (`display_xref_id`),
  KEY `gene_stable_id_idx` (`stable_id`,`version`),
  CONSTRAINT `gene_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `gene_ibfk_2` FOREIGN KEY (`display_xref_id`) REFERENCES `xref` (`xref_id`),
  CONSTRAINT `gene_ibfk_3` FOREIGN KEY (`canonical_transcript_id`) REFERENCES `transcript` (`transcript_id`),
  CONSTRAINT `gene_ibfk_4` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `gene_archive` (
  `gene_stable_id` varchar(128) NOT NULL,
  `gene_version` smallint(6) NOT NULL DEFAULT 1,
  `transcript_stable_id` varchar(128) NOT NULL,
  `transcript_version` smallint(6) NOT NULL DEFAULT 1,
  `translation_stable_id` varchar(128) DEFAULT NULL,
  `translation_version` smallint(6) NOT NULL DEFAULT 1,
  `peptide_archive_id` int(10) DEFAULT NULL,
  `mapping_session_id` int(10) NOT NULL,
  KEY `ix_gene_archive_peptide_archive_id` (`peptide_archive_id`),
  KEY `transcript_idx` (`transcript_stable_id`,`transcript_version`),
  KEY `translation_idx` (`translation_stable_id`,`translation_version`),
  KEY `ix_gene_archive_mapping_session_id` (`mapping_session_id`),
  KEY `gene_idx` (`gene_stable_id`,`gene_version`),
  CONSTRAINT `gene_archive_ibfk_1` FOREIGN KEY (`peptide_archive_id`) REFERENCES `peptide_archive` (`peptide_archive_id`),
  CONSTRAINT `gene_archive_ibfk_2` FOREIGN KEY (`mapping_session_id`) REFERENCES `mapping_session` (`mapping_session_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `gene_attrib` (
  `gene_id` int(10) NOT NULL DEFAULT 0,
  `attrib_type_id` smallint(5) NOT NULL DEFAULT 0,
  `value` varchar(500) NOT NULL,
  PRIMARY KEY (`gene_id`,`attrib_type_id`,`value`),
  UNIQUE KEY `gene_attribx` (`gene_id`,`attrib_type_id`,`value`(10)),
  KEY `gene_attrib_type_val_idx` (`attrib_type_id`,`value`(10)),
  KEY `ix_gene_attrib_gene_id` (`gene_id`),
  KEY `gene_attrib_value_idx` (`value`(10)),
  CONSTRAINT `gene_attrib_ibfk_1` FOREIGN KEY (`gene_id`) REFERENCES `gene` (`gene_id`),
  CONSTRAINT `gene_attrib_ibfk_2` FOREIGN KEY (`attrib_type_id`) REFERENCES `attrib_type` (`attrib_type_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `genome_statistics` (
  `genome_statistics_id` int(10) NOT NULL AUTO_INCREMENT,
  `statistic` varchar(128) NOT NULL,
  `value` bigint(11) NOT NULL DEFAULT 0,
  `species_id` int(10) DEFAULT 1,
  `attrib_type_id` int(10) DEFAULT NULL,
  `timestamp` datetime DEFAULT NULL,
  PRIMARY KEY (`genome_statistics_id`),
  UNIQUE KEY `stats_uniq` (`statistic`,`attrib_type_id`,`species_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `identity_xref` (
  `object_xref_id` int(10) NOT NULL,
  `xref_identity` int(5) DEFAULT NULL,
  `ensembl_identity` int(5) DEFAULT NULL,
  `xref_start` int(11) DEFAULT NULL,
  `xref_end` int(11) DEFAULT NULL,
  `ensembl_start` int(11) DEFAULT NULL,
  `ensembl_end` int(11) DEFAULT NULL,
  `cigar_line` text DEFAULT NULL,
  `score` float DEFAULT NULL,
  `evalue` float DEFAULT NULL,
  PRIMARY KEY (`object_xref_id`),
  CONSTRAINT `identity_xref_ibfk_1` FOREIGN KEY (`object_xref_id`) REFERENCES `object_xref` (`object_xref_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `interpro` (
  `interpro_ac` varchar(40) NOT NULL,
  `id` varchar(40) NOT NULL,
  UNIQUE KEY `accession_idx` (`interpro_ac`,`id`),
  KEY `ix_interpro_id` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `intron_supporting_evidence` (
  `intron_supporting_evidence_id` int(10) NOT NULL AUTO_INCREMENT,
  `analysis_id` smallint(5) NOT NULL,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(2) NOT NULL,
  `hit_name` varchar(100) NOT NULL,
  `score` decimal(10,3) DEFAULT NULL,
  `score_type` enum('NONE','DEPTH') DEFAULT 'NONE',
  `is_splice_canonical` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`intron_supporting_evidence_id`),
  UNIQUE KEY `analysis_id` (`analysis_id`,`seq_region_id`,`seq_region_start`,`seq_region_end`,`seq_region_strand`,`hit_name`),
  KEY `intron_evidence_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  CONSTRAINT `intron_supporting_evidence_ibfk_1` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`),
  CONSTRAINT `intron_supporting_evidence_ibfk_2` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `karyotype` (
  `karyotype_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `band` varchar(40) DEFAULT NULL,
  `stain` varchar(40) DEFAULT NULL,
  PRIMARY KEY (`karyotype_id`),
  KEY `region_band_idx` (`seq_region_id`,`band`),
  CONSTRAINT `karyotype_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `map` (
  `map_id` int(10) NOT NULL AUTO_INCREMENT,
  `map_name` varchar(30) NOT NULL,
  PRIMARY KEY (`map_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `mapping_session` (
  `mapping_session_id` int(10) NOT NULL AUTO_INCREMENT,
  `old_db_name` varchar(80) NOT NULL DEFAULT '',
  `new_db_name` varchar(80) NOT NULL DEFAULT '',
  `old_release` varchar(5) NOT NULL DEFAULT '',
  `new_release` varchar(5) NOT NULL DEFAULT '',
  `old_assembly` varchar(80) NOT NULL DEFAULT '',
  `new_assembly` varchar(80) NOT NULL DEFAULT '',
  `created` datetime NOT NULL,
  PRIMARY KEY (`mapping_session_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `mapping_set` (
  `mapping_set_id` int(10) NOT NULL AUTO_INCREMENT,
  `internal_schema_build` varchar(20) NOT NULL,
  `external_schema_build` varchar(20) NOT NULL,
  PRIMARY KEY (`mapping_set_id`),
  UNIQUE KEY `mapping_idx` (`internal_schema_build`,`external_schema_build`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `marker` (
  `marker_id` int(10) NOT NULL AUTO_INCREMENT,
  `display_marker_synonym_id` int(10) DEFAULT NULL,
  `left_primer` varchar(100) NOT NULL,
  `right_primer` varchar(100) NOT NULL,
  `min_primer_dist` int(10) NOT NULL,
  `max_primer_dist` int(10) NOT NULL,
  `priority` int(11) DEFAULT NULL,
  `type` enum('est','microsatellite') DEFAULT NULL,
  PRIMARY KEY (`marker_id`),
  KEY `ix_marker_display_marker_synonym_id` (`display_marker_synonym_id`),
  KEY `marker_idx` (`marker_id`,`priority`),
  CONSTRAINT `marker_ibfk_1` FOREIGN KEY (`display_marker_synonym_id`) REFERENCES `marker_synonym` (`marker_synonym_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `marker_feature` (
  `marker_feature_id` int(10) NOT NULL AUTO_INCREMENT,
  `marker_id` int(10) NOT NULL,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `map_weight` int(10) DEFAULT NULL,
  PRIMARY KEY (`marker_feature_id`),
  KEY `ix_marker_feature_marker_id` (`marker_id`),
  KEY `ix_marker_feature_analysis_id` (`analysis_id`),
  KEY `marker_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  CONSTRAINT `marker_feature_ibfk_1` FOREIGN KEY (`marker_id`) REFERENCES `marker` (`marker_id`),
  CONSTRAINT `marker_feature_ibfk_2` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `marker_feature_ibfk_3` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `marker_map_location` (
  `marker_id` int(10) NOT NULL,
  `map_id` int(10) NOT NULL,
  `chromosome_name` varchar(15) NOT NULL,
  `marker_synonym_id` int(10) NOT NULL,
  `position` varchar(15) NOT NULL,
  `lod_score` float DEFAULT NULL,
  PRIMARY KEY (`marker_id`,`map_id`),
  KEY `ix_marker_map_location_marker_synonym_id` (`marker_synonym_id`),
  KEY `map_idx` (`map_id`,`chromosome_name`,`position`),
  CONSTRAINT `marker_map_location_ibfk_1` FOREIGN KEY (`marker_id`) REFERENCES `marker` (`marker_id`),
  CONSTRAINT `marker_map_location_ibfk_2` FOREIGN KEY (`map_id`) REFERENCES `map` (`map_id`),
  CONSTRAINT `marker_map_location_ibfk_3` FOREIGN KEY (`marker_synonym_id`) REFERENCES `marker_synonym` (`marker_synonym_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `marker_synonym` (
  `marker_synonym_id` int(10) NOT NULL AUTO_INCREMENT,
  `marker_id` int(10) NOT NULL,
  `source` varchar(20) DEFAULT NULL,
  `name` varchar(50) DEFAULT NULL,
  PRIMARY KEY (`marker_synonym_id`),
  KEY `marker_synonym_idx` (`marker_synonym_id`,`name`),
  KEY `ix_marker_synonym_marker_id` (`marker_id`),
  CONSTRAINT `marker_synonym_ibfk_1` FOREIGN KEY (`marker_id`) REFERENCES `marker` (`marker_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `meta` (
  `meta_id` int(11) NOT NULL AUTO_INCREMENT,
  `species_id` int(10) DEFAULT 1,
  `meta_key` varchar(40) NOT NULL,
  `meta_value` varchar(255) NOT NULL,
  PRIMARY KEY (`meta_id`),
  UNIQUE KEY `species_key_value_idx` (`species_id`,`meta_key`,`meta_value`),
  KEY `species_value_idx` (`species_id`,`meta_value`),
  CONSTRAINT `meta_ibfk_1` FOREIGN KEY (`species_id`) REFERENCES `coord_system` (`species_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `meta_coord` (
  `table_name` varchar(40) NOT NULL,
  `coord_system_id` int(10) NOT NULL,
  `max_length` int(11) DEFAULT NULL,
  PRIMARY KEY (`table_name`,`coord_system_id`),
  UNIQUE KEY `cs_table_name_idx` (`coord_system_id`,`table_name`),
  CONSTRAINT `meta_coord_ibfk_1` FOREIGN KEY (`coord_system_id`) REFERENCES `coord_system` (`coord_system_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `misc_attrib` (
  `misc_feature_id` int(10) NOT NULL DEFAULT 0,
  `attrib_type_id` smallint(5) NOT NULL DEFAULT 0,
  `value` varchar(500) NOT NULL,
  PRIMARY KEY (`misc_feature_id`,`attrib_type_id`,`value`),
  UNIQUE KEY `misc_attribx` (`misc_feature_id`,`attrib_type_id`,`value`(10)),
  KEY `misc_attrib_value_idx` (`value`(10)),
  KEY `misc_attrib_type_val_idx` (`attrib_type_id`,`value`(10)),
  KEY `ix_misc_attrib_misc_feature_id` (`misc_feature_id`),
  CONSTRAINT `misc_attrib_ibfk_1` FOREIGN KEY (`misc_feature_id`) REFERENCES `misc_feature` (`misc_feature_id`),
  CONSTRAINT `misc_attrib_ibfk_2` FOREIGN KEY (`attrib_type_id`) REFERENCES `attrib_type` (`attrib_type_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `misc_feature` (
  `misc_feature_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL DEFAULT 0,
  `seq_region_start` int(10) NOT NULL DEFAULT 0,
  `seq_region_end` int(10) NOT NULL DEFAULT 0,
  `seq_region_strand` tinyint(4) NOT NULL DEFAULT 0,
  PRIMARY KEY (`misc_feature_id`),
  KEY `misc_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  CONSTRAINT `misc_feature_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `misc_feature_misc_set` (
  `misc_feature_id` int(10) NOT NULL DEFAULT 0,
  `misc_set_id` smallint(5) NOT NULL DEFAULT 0,
  PRIMARY KEY (`misc_feature_id`,`misc_set_id`),
  KEY `reverse_idx` (`misc_set_id`,`misc_feature_id`),
  CONSTRAINT `misc_feature_misc_set_ibfk_1` FOREIGN KEY (`misc_feature_id`) REFERENCES `misc_feature` (`misc_feature_id`),
  CONSTRAINT `misc_feature_misc_set_ibfk_2` FOREIGN KEY (`misc_set_id`) REFERENCES `misc_set` (`misc_set_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `misc_set` (
  `misc_set_id` smallint(5) NOT NULL AUTO_INCREMENT,
  `code` varchar(25) NOT NULL DEFAULT '',
  `name` varchar(255) NOT NULL DEFAULT '',
  `description` text NOT NULL,
  `max_length` int(10) NOT NULL,
  PRIMARY KEY (`misc_set_id`),
  UNIQUE KEY `code` (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `object_xref` (
  `object_xref_id` int(10) NOT NULL AUTO_INCREMENT,
  `ensembl_id` int(10) NOT NULL,
  `ensembl_object_type` enum('RawContig','Transcript','Gene','Translation','Operon','OperonTranscript','Marker','RNAProduct') NOT NULL,
  `xref_id` int(10) NOT NULL,
  `linkage_annotation` varchar(255) DEFAULT NULL,
  `analysis_id` smallint(5) DEFAULT NULL,
  PRIMARY KEY (`object_xref_id`),
  UNIQUE KEY `xref_idx` (`xref_id`,`ensembl_object_type`,`ensembl_id`,`analysis_id`),
  KEY `ix_object_xref_analysis_id` (`analysis_id`),
  KEY `ensembl_idx` (`ensembl_object_type`,`ensembl_id`),
  CONSTRAINT `object_xref_ibfk_1` FOREIGN KEY (`xref_id`) REFERENCES `xref` (`xref_id`),
  CONSTRAINT `object_xref_ibfk_2` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ontology_xref` (
  `object_xref_id` int(10) NOT NULL DEFAULT 0,
  `source_xref_id` int(10) NOT NULL,
  `linkage_type` varchar(3) NOT NULL,
  PRIMARY KEY (`object_xref_id`,`source_xref_id`,`linkage_type`),
  UNIQUE KEY `object_source_type_idx` (`object_xref_id`,`source_xref_id`,`linkage_type`),
  KEY `ix_ontology_xref_source_xref_id` (`source_xref_id`),
  KEY `ix_ontology_xref_object_xref_id` (`object_xref_id`),
  CONSTRAINT `ontology_xref_ibfk_1` FOREIGN KEY (`object_xref_id`) REFERENCES `object_xref` (`object_xref_id`),
  CONSTRAINT `ontology_xref_ibfk_2` FOREIGN KEY (`source_xref_id`) REFERENCES `xref` (`xref_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `operon` (
  `operon_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(2) NOT NULL,
  `display_label` varchar(255) DEFAULT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `stable_id` varchar(128) DEFAULT NULL,
  `version` smallint(5) DEFAULT NULL,
  `created_date` datetime DEFAULT NULL,
  `modified_date` datetime DEFAULT NULL,
  PRIMARY KEY (`operon_id`),
  KEY `operon_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  KEY `ix_operon_display_label` (`display_label`),
  KEY `operon_stable_id_idx` (`stable_id`,`version`),
  KEY `ix_operon_analysis_id` (`analysis_id`),
  CONSTRAINT `operon_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `operon_ibfk_2` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `operon_transcript` (
  `operon_transcript_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(2) NOT NULL,
  `operon_id` int(10) NOT NULL,
  `display_label` varchar(255) DEFAULT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `stable_id` varchar(128) DEFAULT NULL,
  `version` smallint(5) DEFAULT NULL,
  `created_date` datetime DEFAULT NULL,
  `modified_date` datetime DEFAULT NULL,
  PRIMARY KEY (`operon_transcript_id`),
  KEY `ix_operon_transcript_analysis_id` (`analysis_id`),
  KEY `operon_transcript_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  KEY `ix_operon_transcript_operon_id` (`operon_id`),
  KEY `operon_transcript_stable_id_idx` (`stable_id`,`version`),
  CONSTRAINT `operon_transcript_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `operon_transcript_ibfk_2` FOREIGN KEY (`operon_id`) REFERENCES `operon` (`operon_id`),
  CONSTRAINT `operon_transcript_ibfk_3` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `operon_transcript_gene` (
  `operon_transcript_id` int(10) DEFAULT NULL,
  `gene_id` int(10) DEFAULT NULL,
  KEY `ix_operon_transcript_gene_gene_id` (`gene_id`),
  KEY `operon_transcript_gene_idx` (`operon_transcript_id`,`gene_id`),
  CONSTRAINT `operon_transcript_gene_ibfk_1` FOREIGN KEY (`operon_transcript_id`) REFERENCES `operon_transcript` (`operon_transcript_id`),
  CONSTRAINT `operon_transcript_gene_ibfk_2` FOREIGN KEY (`gene_id`) REFERENCES `gene` (`gene_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `peptide_archive` (
  `peptide_archive_id` int(10) NOT NULL AUTO_INCREMENT,
  `md5_checksum` varchar(32) DEFAULT NULL,
  `peptide_seq` mediumtext NOT NULL,
  PRIMARY KEY (`peptide_archive_id`),
  KEY `ix_peptide_archive_md5_checksum` (`md5_checksum`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `prediction_exon` (
  `prediction_exon_id` int(10) NOT NULL AUTO_INCREMENT,
  `prediction_transcript_id` int(10) NOT NULL,
  `exon_rank` smallint(5) NOT NULL,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(4) NOT NULL,
  `start_phase` tinyint(4) NOT NULL,
  `score` float DEFAULT NULL,
  `p_value` float DEFAULT NULL,
  PRIMARY KEY (`prediction_exon_id`),
  KEY `ix_prediction_exon_prediction_transcript_id` (`prediction_transcript_id`),
  KEY `prediction_exon_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  CONSTRAINT `prediction_exon_ibfk_1` FOREIGN KEY (`prediction_transcript_id`) REFERENCES `prediction_transcript` (`prediction_transcript_id`),
  CONSTRAINT `prediction_exon_ibfk_2` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `prediction_transcript` (
  `prediction_transcript_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(4) NOT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `display_label` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`prediction_transcript_id`),
  KEY `prediction_transcript_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  KEY `ix_prediction_transcript_analysis_id` (`analysis_id`),
  CONSTRAINT `prediction_transcript_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `prediction_transcript_ibfk_2` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `protein_align_feature` (
  `protein_align_feature_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(1) NOT NULL DEFAULT 1,
  `hit_start` int(10) NOT NULL,
  `hit_end` int(10) NOT NULL,
  `hit_name` varchar(40) NOT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `score` float DEFAULT NULL,
  `evalue` float DEFAULT NULL,
  `perc_ident` float DEFAULT NULL,
  `cigar_line` text DEFAULT NULL,
  `external_db_id` int(10) DEFAULT NULL,
  `hcoverage` float DEFAULT NULL,
  `align_type` enum('ensembl','cigar','vulgar','mdtag') DEFAULT 'ensembl',
  PRIMARY KEY (`protein_align_feature_id`),
  KEY `ix_protein_align_feature_hit_name` (`hit_name`),
  KEY `ix_protein_align_feature_external_db_id` (`external_db_id`),
  KEY `protein_align_seq_region_idx_2` (`seq_region_id`,`seq_region_start`),
  KEY `ix_protein_align_feature_analysis_id` (`analysis_id`),
  KEY `seq_region_idx` (`seq_region_id`,`analysis_id`,`seq_region_start`,`score`),
  CONSTRAINT `protein_align_feature_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `protein_align_feature_ibfk_2` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`),
  CONSTRAINT `protein_align_feature_ibfk_3` FOREIGN KEY (`external_db_id`) REFERENCES `external_db` (`external_db_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `protein_feature` (
  `protein_feature_id` int(10) NOT NULL AUTO_INCREMENT,
  `translation_id` int(10) NOT NULL,
  `seq_start` int(10) NOT NULL,
  `seq_end` int(10) NOT NULL,
  `hit_start` int(10) NOT NULL,
  `hit_end` int(10) NOT NULL,
  `hit_name` varchar(40) NOT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `score` float DEFAULT NULL,
  `evalue` float DEFAULT NULL,
  `perc_ident` float DEFAULT NULL,
  `external_data` text DEFAULT NULL,
  `hit_description` text DEFAULT NULL,
  `cigar_line` text DEFAULT NULL,
  `align_type` enum('ensembl','cigar','cigarplus','vulgar','mdtag') DEFAULT NULL,
  PRIMARY KEY (`protein_feature_id`),
  UNIQUE KEY `aln_idx` (`translation_id`,`hit_name`,`seq_start`,`seq_end`,`hit_start`,`hit_end`,`analysis_id`),
  KEY `ix_protein_feature_hit_name` (`hit_name`),
  KEY `ix_protein_feature_translation_id` (`translation_id`),
  KEY `ix_protein_feature_analysis_id` (`analysis_id`),
  CONSTRAINT `protein_feature_ibfk_1` FOREIGN KEY (`translation_id`) REFERENCES `translation` (`translation_id`),
  CONSTRAINT `protein_feature_ibfk_2` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `repeat_consensus` (
  `repeat_consensus_id` int(10) NOT NULL AUTO_INCREMENT,
  `repeat_name` varchar(255) NOT NULL,
  `repeat_class` varchar(100) NOT NULL,
  `repeat_type` varchar(40) NOT NULL,
  `repeat_consensus` text DEFAULT NULL,
  PRIMARY KEY (`repeat_consensus_id`),
  UNIQUE KEY `repeat_consensus_idx` (`repeat_consensus`(10)),
  KEY `ix_repeat_consensus_repeat_class` (`repeat_class`),
  KEY `ix_repeat_consensus_repeat_name` (`repeat_name`),
  KEY `ix_repeat_consensus_repeat_type` (`repeat_type`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `repeat_feature` (
  `repeat_feature_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(1) NOT NULL DEFAULT 1,
  `repeat_start` int(10) NOT NULL,
  `repeat_end` int(10) NOT NULL,
  `repeat_consensus_id` int(10) NOT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `score` float DEFAULT NULL,
  PRIMARY KEY (`repeat_feature_id`),
  KEY `ix_repeat_feature_repeat_consensus_id` (`repeat_consensus_id`),
  KEY `repeat_feature_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  KEY `ix_repeat_feature_analysis_id` (`analysis_id`),
  CONSTRAINT `repeat_feature_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `repeat_feature_ibfk_2` FOREIGN KEY (`repeat_consensus_id`) REFERENCES `repeat_consensus` (`repeat_consensus_id`),
  CONSTRAINT `repeat_feature_ibfk_3` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `rnaproduct` (
  `rnaproduct_id` int(10) NOT NULL AUTO_INCREMENT,
  `rnaproduct_type_id` smallint(5) NOT NULL,
  `transcript_id` int(10) NOT NULL,
  `seq_start` int(10) NOT NULL,
  `start_exon_id` int(10) DEFAULT NULL,
  `seq_end` int(10) NOT NULL,
  `end_exon_id` int(10) DEFAULT NULL,
  `stable_id` varchar(128) DEFAULT NULL,
  `version` smallint(5) DEFAULT NULL,
  `created_date` datetime DEFAULT NULL,
  `modified_date` datetime DEFAULT NULL,
  PRIMARY KEY (`rnaproduct_id`),
  KEY `rnaproduct_stable_id_idx` (`stable_id`,`version`),
  KEY `ix_rnaproduct_transcript_id` (`transcript_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `rnaproduct_attrib` (
  `rnaproduct_id` int(10) NOT NULL,
  `attrib_type_id` smallint(5) NOT NULL,
  `value` varchar(500) NOT NULL,
  PRIMARY KEY (`rnaproduct_id`,`attrib_type_id`,`value`),
  UNIQUE KEY `rnaproduct_attribx` (`rnaproduct_id`,`attrib_type_id`,`value`(10)),
  KEY `rnaproduct_value_idx` (`value`(10)),
  KEY `ix_rnaproduct_attrib_rnaproduct_id` (`rnaproduct_id`),
  KEY `rnaproduct_type_val_idx` (`attrib_type_id`,`value`(10)),
  CONSTRAINT `rnaproduct_attrib_ibfk_1` FOREIGN KEY (`rnaproduct_id`) REFERENCES `rnaproduct` (`rnaproduct_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `rnaproduct_type` (
  `rnaproduct_type_id` smallint(5) NOT NULL AUTO_INCREMENT,
  `code` varchar(20) NOT NULL DEFAULT '',
  `name` varchar(255) NOT NULL DEFAULT '',
  `description` text DEFAULT NULL,
  PRIMARY KEY (`rnaproduct_type_id`),
  UNIQUE KEY `code` (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seq_region` (
  `seq_region_id` int(10) NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `coord_system_id` int(10) NOT NULL,
  `length` int(10) NOT NULL,
  PRIMARY KEY (`seq_region_id`),
  UNIQUE KEY `name_cs_idx` (`name`,`coord_system_id`),
  KEY `ix_seq_region_coord_system_id` (`coord_system_id`),
  CONSTRAINT `seq_region_ibfk_1` FOREIGN KEY (`coord_system_id`) REFERENCES `coord_system` (`coord_system_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seq_region_attrib` (
  `seq_region_id` int(10) NOT NULL DEFAULT 0,
  `attrib_type_id` smallint(5) NOT NULL DEFAULT 0,
  `value` varchar(500) NOT NULL,
  PRIMARY KEY (`seq_region_id`,`attrib_type_id`,`value`),
  UNIQUE KEY `region_attribx` (`seq_region_id`,`attrib_type_id`,`value`(10)),
  KEY `region_attrib_value_idx` (`value`(10)),
  KEY `region_attrib_type_val_idx` (`attrib_type_id`,`value`(10)),
  KEY `ix_seq_region_attrib_seq_region_id` (`seq_region_id`),
  CONSTRAINT `seq_region_attrib_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `seq_region_attrib_ibfk_2` FOREIGN KEY (`attrib_type_id`) REFERENCES `attrib_type` (`attrib_type_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seq_region_mapping` (
  `external_seq_region_id` int(10) NOT NULL,
  `internal_seq_region_id` int(10) NOT NULL,
  `mapping_set_id` int(10) NOT NULL,
  KEY `ix_seq_region_mapping_internal_seq_region_id` (`internal_seq_region_id`),
  KEY `ix_seq_region_mapping_mapping_set_id` (`mapping_set_id`),
  CONSTRAINT `seq_region_mapping_ibfk_1` FOREIGN KEY (`internal_seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `seq_region_mapping_ibfk_2` FOREIGN KEY (`mapping_set_id`) REFERENCES `mapping_set` (`mapping_set_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `seq_region_synonym` (
  `seq_region_synonym_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `synonym` varchar(250) NOT NULL,
  `external_db_id` int(10) DEFAULT NULL,
  PRIMARY KEY (`seq_region_synonym_id`),
  UNIQUE KEY `syn_idx` (`synonym`,`seq_region_id`),
  KEY `external_db_id` (`external_db_id`),
  KEY `ix_seq_region_synonym_seq_region_id` (`seq_region_id`),
  CONSTRAINT `seq_region_synonym_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `seq_region_synonym_ibfk_2` FOREIGN KEY (`external_db_id`) REFERENCES `external_db` (`external_db_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `simple_feature` (
  `simple_feature_id` int(10) NOT NULL AUTO_INCREMENT,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(1) NOT NULL,
  `display_label` varchar(255) NOT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `score` float DEFAULT NULL,
  PRIMARY KEY (`simple_feature_id`),
  KEY `ix_simple_feature_analysis_id` (`analysis_id`),
  KEY `ix_simple_feature_display_label` (`display_label`),
  KEY `simple_feature_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  CONSTRAINT `simple_feature_ibfk_1` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`),
  CONSTRAINT `simple_feature_ibfk_2` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `stable_id_event` (
  `old_stable_id` varchar(128) NOT NULL,
  `old_version` smallint(6) DEFAULT NULL,
  `new_stable_id` varchar(128) NOT NULL,
  `new_version` smallint(6) DEFAULT NULL,
  `mapping_session_id` int(10) NOT NULL DEFAULT 0,
  `type` enum('gene','transcript','translation','rnaproduct') NOT NULL,
  `score` float NOT NULL DEFAULT 0,
  PRIMARY KEY (`old_stable_id`,`new_stable_id`,`mapping_session_id`,`type`),
  UNIQUE KEY `uni_idx` (`mapping_session_id`,`old_stable_id`,`new_stable_id`,`type`),
  KEY `ix_stable_id_event_new_stable_id` (`new_stable_id`),
  KEY `ix_stable_id_event_old_stable_id` (`old_stable_id`),
  CONSTRAINT `stable_id_event_ibfk_1` FOREIGN KEY (`mapping_session_id`) REFERENCES `mapping_session` (`mapping_session_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `supporting_feature` (
  `exon_id` int(10) NOT NULL DEFAULT 0,
  `feature_type` enum('dna_align_feature','protein_align_feature') NOT NULL,
  `feature_id` int(10) NOT NULL DEFAULT 0,
  PRIMARY KEY (`exon_id`,`feature_type`,`feature_id`),
  UNIQUE KEY `supporting_feature_all_idx` (`exon_id`,`feature_type`,`feature_id`),
  KEY `supporting_feature_idx` (`feature_type`,`feature_id`),
  CONSTRAINT `supporting_feature_ibfk_1` FOREIGN KEY (`exon_id`) REFERENCES `exon` (`exon_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `transcript` (
  `transcript_id` int(10) NOT NULL AUTO_INCREMENT,
  `gene_id` int(10) DEFAULT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `seq_region_id` int(10) NOT NULL,
  `seq_region_start` int(10) NOT NULL,
  `seq_region_end` int(10) NOT NULL,
  `seq_region_strand` tinyint(2) NOT NULL,
  `display_xref_id` int(10) DEFAULT NULL,
  `source` varchar(40) NOT NULL DEFAULT 'ensembl',
  `biotype` varchar(40) NOT NULL,
  `description` text DEFAULT NULL,
  `is_current` tinyint(1) NOT NULL DEFAULT 1,
  `canonical_translation_id` int(10) DEFAULT NULL,
  `stable_id` varchar(128) DEFAULT NULL,
  `version` smallint(5) DEFAULT NULL,
  `created_date` datetime DEFAULT NULL,
  `modified_date` datetime DEFAULT NULL,
  PRIMARY KEY (`transcript_id`),
  UNIQUE KEY `canonical_translation_id` (`canonical_translation_id`),
  KEY `transcript_seq_region_idx` (`seq_region_id`,`seq_region_start`),
  KEY `ix_transcript_gene_id` (`gene_id`),
  KEY `transcript_stable_id_idx` (`stable_id`,`version`),
  KEY `ix_transcript_analysis_id` (`analysis_id`),
  KEY `ix_transcript_display_xref_id` (`display_xref_id`),
  CONSTRAINT `transcript_ibfk_1` FOREIGN KEY (`gene_id`) REFERENCES `gene` (`gene_id`),
  CONSTRAINT `transcript_ibfk_2` FOREIGN KEY (`display_xref_id`) REFERENCES `xref` (`xref_id`),
  CONSTRAINT `transcript_ibfk_3` FOREIGN KEY (`canonical_translation_id`) REFERENCES `translation` (`translation_id`),
  CONSTRAINT `transcript_ibfk_4` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`),
  CONSTRAINT `transcript_ibfk_5` FOREIGN KEY (`seq_region_id`) REFERENCES `seq_region` (`seq_region_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `transcript_attrib` (
  `transcript_id` int(10) NOT NULL DEFAULT 0,
  `attrib_type_id` smallint(5) NOT NULL DEFAULT 0,
  `value` varchar(500) NOT NULL,
  PRIMARY KEY (`transcript_id`,`attrib_type_id`,`value`),
  UNIQUE KEY `transcript_attribx` (`transcript_id`,`attrib_type_id`,`value`(10)),
  KEY `ix_transcript_attrib_transcript_id` (`transcript_id`),
  KEY `transcript_attrib_value_idx` (`value`(10)),
  KEY `transcript_attrib_type_val_idx` (`attrib_type_id`,`value`(10)),
  CONSTRAINT `transcript_attrib_ibfk_1` FOREIGN KEY (`transcript_id`) REFERENCES `transcript` (`transcript_id`),
  CONSTRAINT `transcript_attrib_ibfk_2` FOREIGN KEY (`attrib_type_id`) REFERENCES `attrib_type` (`attrib_type_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `transcript_intron_supporting_evidence` (
  `transcript_id` int(10) NOT NULL,
  `intron_supporting_evidence_id` int(10) NOT NULL,
  `previous_exon_id` int(10) NOT NULL,
  `next_exon_id` int(10) NOT NULL,
  PRIMARY KEY (`transcript_id`,`intron_supporting_evidence_id`),
  KEY `ix_transcript_intron_supporting_evidence_transcript_id` (`transcript_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `transcript_supporting_feature` (
  `transcript_id` int(10) NOT NULL DEFAULT 0,
  `feature_type` enum('dna_align_feature','protein_align_feature') NOT NULL,
  `feature_id` int(10) NOT NULL DEFAULT 0,
  PRIMARY KEY (`transcript_id`,`feature_type`,`feature_id`),
  UNIQUE KEY `transcript_supporting_feature_all_idx` (`transcript_id`,`feature_type`,`feature_id`),
  KEY `transcript_supporting_feature_idx` (`feature_type`,`feature_id`),
  CONSTRAINT `transcript_supporting_feature_ibfk_1` FOREIGN KEY (`transcript_id`) REFERENCES `transcript` (`transcript_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `translation` (
  `translation_id` int(10) NOT NULL AUTO_INCREMENT,
  `transcript_id` int(10) NOT NULL,
  `seq_start` int(10) NOT NULL,
  `start_exon_id` int(10) NOT NULL,
  `seq_end` int(10) NOT NULL,
  `end_exon_id` int(10) NOT NULL,
  `stable_id` varchar(128) DEFAULT NULL,
  `version` smallint(5) DEFAULT NULL,
  `created_date` datetime DEFAULT NULL,
  `modified_date` datetime DEFAULT NULL,
  PRIMARY KEY (`translation_id`),
  KEY `ix_translation_transcript_id` (`transcript_id`),
  KEY `ix_translation_start_exon_id` (`start_exon_id`),
  KEY `translation_stable_id_idx` (`stable_id`,`version`),
  KEY `ix_translation_end_exon_id` (`end_exon_id`),
  CONSTRAINT `translation_ibfk_1` FOREIGN KEY (`transcript_id`) REFERENCES `transcript` (`transcript_id`),
  CONSTRAINT `translation_ibfk_2` FOREIGN KEY (`start_exon_id`) REFERENCES `exon` (`exon_id`),
  CONSTRAINT `translation_ibfk_3` FOREIGN KEY (`end_exon_id`) REFERENCES `exon` (`exon_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `translation_attrib` (
  `translation_id` int(10) NOT NULL DEFAULT 0,
  `attrib_type_id` smallint(5) NOT NULL DEFAULT 0,
  `value` varchar(500) NOT NULL,
  PRIMARY KEY (`translation_id`,`attrib_type_id`,`value`),
  UNIQUE KEY `translation_attribx` (`translation_id`,`attrib_type_id`,`value`(10)),
  KEY `translation_attrib_value_idx` (`value`(10)),
  KEY `ix_translation_attrib_translation_id` (`translation_id`),
  KEY `translation_attrib_type_val_idx` (`attrib_type_id`,`value`(10)),
  CONSTRAINT `translation_attrib_ibfk_1` FOREIGN KEY (`translation_id`) REFERENCES `translation` (`translation_id`),
  CONSTRAINT `translation_attrib_ibfk_2` FOREIGN KEY (`attrib_type_id`) REFERENCES `attrib_type` (`attrib_type_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `unmapped_object` (
  `unmapped_object_id` int(10) NOT NULL AUTO_INCREMENT,
  `type` enum('xref','cDNA','Marker') NOT NULL,
  `analysis_id` smallint(5) NOT NULL,
  `external_db_id` int(10) DEFAULT NULL,
  `identifier` varchar(255) NOT NULL,
  `unmapped_reason_id` int(10) NOT NULL,
  `query_score` float DEFAULT NULL,
  `target_score` float DEFAULT NULL,
  `ensembl_id` int(10) DEFAULT 0,
  `ensembl_object_type` enum('RawContig','Transcript','Gene','Translation') DEFAULT 'RawContig',
  `parent` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`unmapped_object_id`),
  UNIQUE KEY `unique_unmapped_obj_idx` (`ensembl_id`,`ensembl_object_type`,`identifier`,`unmapped_reason_id`,`parent`,`external_db_id`),
  KEY `ext_db_identifier_idx` (`external_db_id`,`identifier`),
  KEY `ix_unmapped_object_unmapped_reason_id` (`unmapped_reason_id`),
  KEY `anal_exdb_idx` (`analysis_id`,`external_db_id`),
  KEY `ix_unmapped_object_identifier` (`identifier`),
  CONSTRAINT `unmapped_object_ibfk_1` FOREIGN KEY (`analysis_id`) REFERENCES `analysis` (`analysis_id`),
  CONSTRAINT `unmapped_object_ibfk_2` FOREIGN KEY (`external_db_id`) REFERENCES `external_db` (`external_db_id`),
  CONSTRAINT `unmapped_object_ibfk_3` FOREIGN KEY (`unmapped_reason_id`) REFERENCES `unmapped_reason` (`unmapped_reason_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `unmapped_reason` (
  `unmapped_reason_id` int(10) NOT NULL AUTO_INCREMENT,
  `summary_description` varchar(255) DEFAULT NULL,
  `full_description` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`unmapped_reason_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `xref` (
  `xref_id` int(10) NOT NULL AUTO_INCREMENT,
  `external_db_id` int(10) NOT NULL,
  `dbprimary_acc` varchar(512) NOT NULL,
  `display_label` varchar(512) NOT NULL,
  `version` varchar(10) DEFAULT NULL,
  `description` text DEFAULT NULL,
  `info_type` enum('NONE','PROJECTION','MISC','DEPENDENT','DIRECT','SEQUENCE_MATCH','INFERRED_PAIR','PROBE','UNMAPPED','COORDINATE_OVERLAP','CHECKSUM') NOT NULL DEFAULT 'NONE',
  `info_text` varchar(255) NOT NULL DEFAULT '',
  PRIMARY KEY (`xref_id`),
  UNIQUE KEY `id_index` (`dbprimary_acc`,`external_db_id`,`info_type`,`info_text`,`version`) USING HASH,
  KEY `ix_xref_display_label` (`display_label`),
  KEY `ix_xref_info_type` (`info_type`),
  KEY `ix_xref_external_db_id` (`external_db_id`),
  CONSTRAINT `xref_ibfk_1` FOREIGN KEY (`external_db_id`) REFERENCES `external_db` (`external_db_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

